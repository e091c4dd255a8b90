import type { SchemaRegistry } from "../common/schema-registry";
import type { Transaction } from "../common/transaction";
import { schemaIdOf, transactionDecoder } from "../common/transaction-codec";
import type { Read, Received } from "./consume";

const TRANSACTION_ID = /^[0-9a-f]{32}$/;

/** Reader of messages, by the schema that each names. */
export function messageReader(
  registry: SchemaRegistry,
  region: string,
): (message: Received) => Promise<Read> {
  const decoders = new Map<string, (message: Uint8Array) => Transaction>();
  return async ({ topic, value }) => {
    const id = value === null ? undefined : schemaIdOf(value);
    if (value === null || id === undefined) return { unreadable: "it names no schema" };
    // Schemas of mirrors lie in a context named after their home, where they keep their ids.
    const [home = ""] = topic.split(".");
    const context = home === region ? undefined : home;
    const key = `${context ?? ""}/${id}`;
    const decode = decoders.get(key) ?? transactionDecoder(await registry.byId(id, context));
    decoders.set(key, decode);
    let transaction: Transaction;
    try {
      transaction = decode(value);
    } catch {
      return { unreadable: "it does not fit its schema" };
    }
    if (!TRANSACTION_ID.test(transaction.id)) return { unreadable: "its id is none" };
    if (!/^(?!0+\.00$)\d{1,16}\.\d{2}$/.test(transaction.amount))
      return { unreadable: "its amount is not above zero" };
    if (!/^[A-Z]{3}$/.test(transaction.currency)) return { unreadable: "its currency is none" };
    if (!/^.{1,64}$/u.test(transaction.merchantAccount))
      return { unreadable: "its merchant account is none" };
    return { transaction };
  };
}
