import { topicMessage } from "../../../services/ingest/topic-message";

describe("topicMessage", () => {
  it("keys by account, and keeps the time at which the transaction came in", () => {
    const transaction = {
      id: "0".repeat(32),
      merchantAccount: "merchant-1",
      kind: "PAYMENT",
      amount: "1.00",
      currency: "CLP",
      receivedAt: 1_795_000_000_000,
      payload: Buffer.from("{}"),
    } as const;
    expect(topicMessage(transaction, ({ id }) => Buffer.from(id))).toEqual({
      key: "merchant-1",
      value: Buffer.from(transaction.id),
      timestamp: 1_795_000_000_000n,
    });
  });
});
