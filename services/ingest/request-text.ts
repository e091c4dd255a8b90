import type { IncomingMessage } from "node:http";
import { MAX_BODY_BYTES } from "./transaction-request";

/** Body of a request, or nothing if it is too long; of that no more is read than it takes to know. */
export async function requestText(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES) return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MAX_BODY_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
