const HANDSHAKE = /^(\d+)\|(\d+)\|(unix|tcp)\|([^|]+)\|(\w+)/;
const PROTOCOL = "5";

/**
 * Reads the line `core version|plugin protocol|network|address|grpc` that a provider prints on stdout when it is ready.
 * @returns the address to dial, in gRPC's form
 * @throws Error if the line is no handshake or speaks another protocol than 5.
 */
export function parseHandshake(line: string): string {
  const [, , protocol, network, address, transport] = HANDSHAKE.exec(line.trim()) ?? [];
  if (network === undefined || address === undefined) {
    throw new Error(
      `printed ${JSON.stringify(line.slice(0, 100))} where a provider prints its handshake; is it a Terraform provider?`,
    );
  }
  if (protocol !== PROTOCOL || transport !== "grpc") {
    throw new Error(
      `speaks plugin protocol ${protocol} over ${transport}, must be ${PROTOCOL} over grpc; use an AWS provider of version 5`,
    );
  }
  return network === "unix" ? `unix:${address}` : address;
}
