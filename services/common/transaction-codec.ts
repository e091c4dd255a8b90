import avro from "avsc";
import { decimalBytes, decimalText, hundredths } from "./decimal";
import type { Kind, Transaction } from "./transaction";

/** First byte of a message whose schema stands in a registry; four bytes of the schema's id follow it. */
const MAGIC = 0;
const HEADER_BYTES = 5;

/** A schema of the registry, with the id that messages name it by. */
export interface RegisteredSchema {
  readonly id: number;
  /** JSON of the Avro schema. */
  readonly definition: string;
}

interface Wire extends Omit<Transaction, "amount" | "payload"> {
  readonly amount: Buffer;
  readonly payload: Buffer;
}

/** Writes transactions as Kafka's consumers read them: in Avro, behind the id of the schema. */
export function transactionEncoder({ id, definition }: RegisteredSchema): (from: Transaction) => Buffer {
  const type = avro.Type.forSchema(JSON.parse(definition) as avro.Schema);
  const header = Buffer.alloc(HEADER_BYTES, MAGIC);
  header.writeUInt32BE(id, 1);
  return (from) => {
    const wire: Wire = {
      ...from,
      amount: decimalBytes(hundredths(from.amount)!),
      payload: Buffer.from(from.payload),
    };
    return Buffer.concat([header, type.toBuffer(wire)]);
  };
}

/** Id of the schema that a message was written with, or nothing if it names none. */
export function schemaIdOf(message: Uint8Array): number | undefined {
  if (message.length <= HEADER_BYTES || message[0] !== MAGIC) return undefined;
  return Buffer.from(message).readUInt32BE(1);
}

/** Reads what was written with a schema. */
export function transactionDecoder({
  definition,
}: Pick<RegisteredSchema, "definition">): (message: Uint8Array) => Transaction {
  const type = avro.Type.forSchema(JSON.parse(definition) as avro.Schema);
  return (message) => {
    const wire = type.fromBuffer(Buffer.from(message).subarray(HEADER_BYTES)) as Wire;
    const { id, merchantAccount, currency, receivedAt, payload } = wire;
    const kind = wire.kind as Kind;
    return { id, merchantAccount, kind, currency, receivedAt, payload, amount: decimalText(wire.amount) };
  };
}
