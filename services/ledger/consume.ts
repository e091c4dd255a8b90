import type { Log } from "../common/log";
import type { Transaction } from "../common/transaction";
import type { Written } from "./write-transactions";

/** A message of Kafka and where it stands there. */
export interface Received {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly value: Buffer | null;
}

/** What a message is, or why it is none that the ledger can ever write. */
export type Read = { readonly transaction: Transaction } | { readonly unreadable: string };

export interface ConsumeOptions {
  /** Messages that are there, at least one; nothing once the signal aborts. */
  readonly next: () => Promise<readonly Received[]>;
  /** @throws Error if what it needs for reading is away, which is no fault of the message */
  readonly read: (message: Received) => Promise<Read>;
  /** Writes in one transaction of the database; settles after it is committed. */
  readonly write: (transactions: readonly Transaction[]) => Promise<Written>;
  /** Keeps a message that cannot be written; settles when a broker has it. */
  readonly setAside: (message: Received, reason: string) => Promise<void>;
  /** Tells Kafka that everything up to these messages is done. */
  readonly commit: (last: readonly Received[]) => Promise<void>;
  readonly log: Log;
}

/**
 * Takes messages, writes them, and only then says so to Kafka: what is cut off in between comes again, and the ledger
 * writes it once. A message that can never be written is set aside first, so that it holds up nobody.
 */
export async function consume(options: ConsumeOptions, signal: AbortSignal): Promise<void> {
  const { next, read, write, setAside, commit, log } = options;
  while (!signal.aborted) {
    const messages = await next();
    if (messages.length === 0) continue;
    const transactions = new Map<string, { readonly transaction: Transaction; readonly message: Received }>();
    for (const message of messages) {
      const result = await read(message);
      if ("unreadable" in result) await aside(message, result.unreadable);
      else transactions.set(keyOf(message), { transaction: result.transaction, message });
    }
    const began = Date.now();
    const all = [...transactions.values()];
    const { posted, conflicting } = await write(all.map(({ transaction }) => transaction));
    for (const { transaction, message } of all)
      if (conflicting.includes(transaction.id)) await aside(message, "its key stands for another payment");
    await commit(lastOf(messages));
    log("info", "written", { count: posted, milliseconds: Date.now() - began });
  }

  async function aside(message: Received, reason: string): Promise<void> {
    await setAside(message, reason);
    const { topic, partition, offset } = message;
    log("warn", "set aside", { topic, partition, offset: String(offset), reason });
  }
}

function keyOf({ topic, partition, offset }: Received): string {
  return `${topic}/${partition}/${offset}`;
}

/** The furthest message of each partition. */
function lastOf(messages: readonly Received[]): Received[] {
  const last = new Map<string, Received>();
  for (const message of messages) {
    const key = `${message.topic}/${message.partition}`;
    const known = last.get(key);
    if (known === undefined || known.offset < message.offset) last.set(key, message);
  }
  return [...last.values()];
}
