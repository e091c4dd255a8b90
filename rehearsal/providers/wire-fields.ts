/** One field of a protobuf message: its number, its value and the bytes it takes with its tag. */
export interface WireField {
  readonly number: number;
  /** Content of a length-delimited field; empty for other kinds. */
  readonly bytes: Buffer;
  /** Value of a varint field (an enum, a bool, a small integer); 0 for other kinds. */
  readonly value: number;
  /** The field as it stands in the message, tag included: it can be copied into another message. */
  readonly whole: Buffer;
}

const VARINT = 0;
const FIXED_64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;
const EMPTY = Buffer.alloc(0);

/**
 * The top-level fields of a protobuf message, in order. Nothing inside a field is decoded and nothing is copied: the
 * slices share the message's memory, so reading the index of a large message costs almost nothing.
 * @throws Error if the bytes are no protobuf message (a field that ends after the message, a group, an unknown kind).
 */
export function* wireFields(message: Buffer): Generator<WireField> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = message[at];
      if (byte === undefined) throw new Error(`protobuf message ends inside a number at byte ${at}`);
      at += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  };
  while (at < message.length) {
    const start = at;
    const tag = varint();
    const kind = tag & 7;
    let value = 0;
    let contentStart = at;
    if (kind === VARINT) value = varint();
    else if (kind === FIXED_64) at += 8;
    else if (kind === FIXED_32) at += 4;
    else if (kind === LENGTH_DELIMITED) {
      const length = varint();
      contentStart = at;
      at += length;
    } else throw new Error(`protobuf message has a field of unknown kind ${kind} at byte ${start}`);
    if (at > message.length) throw new Error(`protobuf message ends inside the field at byte ${start}`);
    yield {
      number: Math.floor(tag / 8),
      bytes: kind === LENGTH_DELIMITED ? message.subarray(contentStart, at) : EMPTY,
      value,
      whole: message.subarray(start, at),
    };
  }
}
