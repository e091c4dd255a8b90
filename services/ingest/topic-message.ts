import type { Transaction } from "../common/transaction";
import type { TopicMessage } from "./batched-topic";

/** A transaction as a message: an account's in one partition, and in the archive on the day on which it came in. */
export function topicMessage(
  transaction: Transaction,
  encode: (transaction: Transaction) => Buffer,
): TopicMessage {
  const { merchantAccount, receivedAt } = transaction;
  return { key: merchantAccount, value: encode(transaction), timestamp: BigInt(receivedAt) };
}
