import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

const VALID_DAYS = 3_650;
const DAY_MILLISECONDS = 86_400_000;

/** Kinds of values in DER. */
const [INTEGER, BITS, OID, TEXT, TIME, SEQUENCE, SET, CONTEXT_0] = [
  0x02, 0x03, 0x06, 0x0c, 0x18, 0x30, 0x31, 0xa0,
];
/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
const ECDSA_SHA256 = der(SEQUENCE, der(OID, Buffer.from("2a8648ce3d040302", "hex")));
/** commonName, 2.5.4.3 */
const COMMON_NAME = der(OID, Buffer.from("550403", "hex"));

export interface KeyAndCertificate {
  readonly key: string;
  readonly cert: string;
}

/**
 * Key and self-signed certificate that one process makes for itself: traffic from load balancers and services is
 * encrypted, and nothing has to be handed out or renewed. Load balancers of AWS check no names; who a caller is, is
 * what security groups and requests say. Both live in memory only.
 */
export function selfSigned(name: string, now: Date = new Date()): KeyAndCertificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const named = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(TEXT, Buffer.from(name)))));
  // The highest bit is off, or the number would be below zero, and the next one on, or it might be short.
  const serial = randomBytes(16);
  serial[0] = (serial[0]! & 0x3f) | 0x40;
  const body = der(
    SEQUENCE,
    der(CONTEXT_0, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, serial),
    ECDSA_SHA256,
    named,
    der(
      SEQUENCE,
      time(new Date(now.getTime() - DAY_MILLISECONDS)),
      time(new Date(now.getTime() + VALID_DAYS * DAY_MILLISECONDS)),
    ),
    named,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = der(BITS, Buffer.from([0]), sign("sha256", body, privateKey));
  const certificate = der(SEQUENCE, body, ECDSA_SHA256, signature);
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
  };
}

/** A value of DER: its kind, its length, itself. */
function der(kind: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([kind, ...size]), content]);
}

function time(at: Date): Buffer {
  return der(TIME, Buffer.from(at.toISOString().replace(/[-:T]|\.\d+/g, "")));
}
