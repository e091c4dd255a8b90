import type { Transaction } from "../../../services/common/transaction";
import { consume, type Received } from "../../../services/ledger/consume";

const received = (offset: number, value = "ok"): Received => ({
  topic: "sa-east-1.transactions",
  partition: 0,
  offset: BigInt(offset),
  value: Buffer.from(value),
});

/** Steps of one round over messages, in the order in which they happen. */
async function round(messages: Received[], write: () => Promise<string[]>): Promise<string[]> {
  const steps: string[] = [];
  const controller = new AbortController();
  await consume(
    {
      next: () => Promise.resolve(messages),
      read: ({ value, offset }) =>
        Promise.resolve(
          String(value) === "ok"
            ? { transaction: { id: `t${offset}` } as Transaction }
            : { unreadable: "it does not fit its schema" },
        ),
      write: async (transactions) => {
        steps.push(`write ${transactions.map(({ id }) => id).join(" ")}`);
        return { posted: transactions.length, conflicting: await write() };
      },
      setAside: ({ offset }, reason) => Promise.resolve(void steps.push(`aside ${offset}: ${reason}`)),
      commit: (last) => {
        steps.push(`commit ${last.map(({ offset }) => offset).join(" ")}`);
        controller.abort();
        return Promise.resolve();
      },
      log: () => undefined,
    },
    controller.signal,
  ).catch((error: Error) => steps.push(error.message));
  return steps;
}

describe("consume", () => {
  it("tells Kafka only after the database has it", async () => {
    expect(await round([received(1), received(2)], () => Promise.resolve([]))).toEqual([
      "write t1 t2",
      "commit 2",
    ]);
  });

  it("tells Kafka nothing when the database fails", async () => {
    expect(await round([received(1)], () => Promise.reject(new Error("no database")))).toEqual([
      "write t1",
      "no database",
    ]);
  });

  it("sets aside what can never be written, and goes on", async () => {
    expect(await round([received(1, "odd"), received(2)], () => Promise.resolve(["t2"]))).toEqual([
      "aside 1: it does not fit its schema",
      "write t2",
      "aside 2: its key stands for another payment",
      "commit 2",
    ]);
  });
});
