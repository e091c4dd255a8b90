import { wireFields } from "./wire-fields";

/** Content of the first length-delimited field with this number, or undefined where the message leaves it out. */
export function wireField(message: Buffer, fieldNumber: number): Buffer | undefined {
  for (const field of wireFields(message)) if (field.number === fieldNumber) return field.bytes;
  return undefined;
}
