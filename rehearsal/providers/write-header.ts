/** First bytes of a MessagePack string of so many bytes, or of a map of so many entries; the content follows. */
export function writeHeader(kind: "string" | "map", size: number): Buffer {
  const [short, shortLimit, long] = kind === "string" ? [0xa0, 32, 0xdb] : [0x80, 16, 0xdf];
  if (size < shortLimit) return Buffer.from([short + size]);
  const header = Buffer.alloc(5);
  header.writeUInt8(long, 0);
  header.writeUInt32BE(size, 1);
  return header;
}
