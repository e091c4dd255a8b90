/** A protobuf field that holds a small whole number, a truth value or the number of a choice; nothing for 0. */
export function wireNumber(fieldNumber: number, value: number): Buffer {
  if (value === 0) return Buffer.alloc(0);
  const bytes = [fieldNumber * 8];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return Buffer.from([...bytes, rest]);
}
