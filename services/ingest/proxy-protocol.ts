import type { Socket } from "node:net";

const SIGNATURE = Buffer.from("0d0a0d0a000d0a515549540a", "hex");
const HEADER_BYTES = 16;
/** More than any load balancer writes. */
const MAX_BYTES = 1_024;
const WAIT_MILLISECONDS = 5_000;

/** Type of AWS's own field, and the kind of value in it that names an endpoint. */
const AWS_FIELD = 0xea;
const AWS_ENDPOINT = 0x01;

/** Bytes of addresses by the kind of network: none, IPv4, IPv6. */
const ADDRESS_BYTES: Readonly<Record<number, number>> = { 0x00: 0, 0x11: 12, 0x21: 36 };

/**
 * Takes the PROXY protocol's header (version 2) off the beginning of a connection. The socket is then what it would be
 * without one. A connection that does not begin with one is ended: nobody but the load balancer calls here.
 * @param accept gets the socket and the id of the endpoint that the caller came through, if the header names one
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#proxy-protocol
 */
export function afterProxyHeader(
  socket: Socket,
  accept: (socket: Socket, endpointId: string | undefined) => void,
): void {
  let received: Buffer = Buffer.alloc(0);
  const end = (): void => void socket.destroy();
  const timer = setTimeout(end, WAIT_MILLISECONDS);
  const onReadable = (): void => {
    for (let part: Buffer | null; (part = socket.read() as Buffer | null) !== null;)
      received = Buffer.concat([received, part]);
    const signed = received.subarray(0, SIGNATURE.length);
    if (!signed.equals(SIGNATURE.subarray(0, signed.length))) return end();
    if (received.length < HEADER_BYTES) return;
    const length = HEADER_BYTES + received.readUInt16BE(14);
    if (received[12]! >> 4 !== 2 || length > MAX_BYTES) return end();
    if (received.length < length) return;
    clearTimeout(timer);
    socket.off("readable", onReadable);
    socket.off("error", end);
    if (received.length > length) socket.unshift(received.subarray(length));
    accept(socket, endpointOf(received.subarray(0, length)));
  };
  socket.on("error", end);
  socket.once("close", () => clearTimeout(timer));
  socket.on("readable", onReadable);
}

function endpointOf(header: Buffer): string | undefined {
  const addresses = ADDRESS_BYTES[header[13]!];
  if (addresses === undefined) return undefined;
  let at = HEADER_BYTES + addresses;
  while (at + 3 <= header.length) {
    const length = header.readUInt16BE(at + 1);
    const value = header.subarray(at + 3, at + 3 + length);
    if (header[at] === AWS_FIELD && value[0] === AWS_ENDPOINT) return value.subarray(1).toString("ascii");
    at += 3 + length;
  }
  return undefined;
}
