import { kafkaContract } from "../../../environments/layers/kafka-contract";
import { decimalBytes, decimalText, hundredths } from "../../../services/common/decimal";
import type { Transaction } from "../../../services/common/transaction";
import {
  schemaIdOf,
  transactionDecoder,
  transactionEncoder,
} from "../../../services/common/transaction-codec";

const { schema } = kafkaContract({
  recovery: { mode: "single-region" },
  partitions: 1,
  consumers: 1,
  retentionDays: 1,
  quota: { noQuota: "a test" },
}).topics.transactions!;
const definition = "definition" in schema ? schema.definition : "";
const TRANSACTION: Transaction = {
  id: "0".repeat(32),
  merchantAccount: "merchant-1",
  kind: "REVERSAL",
  amount: "9999999999999999.99",
  currency: "CLP",
  receivedAt: 1_795_000_000_000,
  payload: Buffer.from("{}"),
};

describe("transactions in Avro", () => {
  it("come back from the topic's own schema as they went, behind its id", () => {
    const message = transactionEncoder({ id: 100_007, definition })(TRANSACTION);
    expect(schemaIdOf(message)).toBe(100_007);
    expect(transactionDecoder({ definition })(message)).toEqual(TRANSACTION);
  });

  it("name no schema if they begin with something else", () => {
    expect(schemaIdOf(Buffer.from("{}"))).toBeUndefined();
    expect(schemaIdOf(Buffer.from('{"a":"long enough"}'))).toBeUndefined();
  });

  it.each(["0.00", "0.01", "1.27", "1.28", "327.68", "9999999999999999.99"])("keep %s exactly", (amount) => {
    expect(decimalText(decimalBytes(hundredths(amount)!))).toBe(amount);
  });

  it.each([
    [128n, "0080"],
    [-129n, "ff7f"],
    [0n, "00"],
  ])("write %p as Avro does", (value, hex) => {
    expect(decimalBytes(value).toString("hex")).toBe(hex);
  });

  it.each(["1.234", "-1", "01", "", "1e3", "12345678901234567"])("know that %p is no amount", (amount) => {
    expect(hundredths(amount)).toBeUndefined();
  });
});
