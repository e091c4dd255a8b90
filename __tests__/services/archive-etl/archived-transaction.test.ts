import { readFileSync } from "node:fs";
import { join } from "node:path";
import avro from "avsc";
import { kafkaContract } from "../../../environments/layers/kafka-contract";
import { messageColumns } from "../../../modules/analytics/message-columns";
import { transactionDecoder, transactionEncoder } from "../../../services/common/transaction-codec";
import { transactionOf } from "../../../services/ingest/transaction-request";
import { serviceSources } from "../../../stacks/service-sources";

interface Archived {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  readonly request: object;
  readonly idempotencyKey: string;
  readonly receivedAt: number;
  /** The message as the sink of Kafka writes it into the archive, which the job's own test reads. */
  readonly line: object;
}

const archived = JSON.parse(readFileSync(join(__dirname, "archived-transaction.json"), "utf8")) as Archived;
const { schema } = kafkaContract({
  recovery: { mode: "single-region" },
  partitions: 1,
  consumers: 1,
  retentionDays: 1,
  quota: { noQuota: "a test" },
}).topics.transactions!;
const definition = "definition" in schema ? schema.definition : "";
const transaction = transactionOf(
  archived.idempotencyKey,
  JSON.stringify(archived.request),
  archived.receivedAt,
);
if ("error" in transaction) throw new Error(transaction.error);
const fields = archived.schema.fields.map(({ name }) => name).sort();

describe("a transaction in the archive", () => {
  it("is of the schema that the topic has", () => {
    expect(JSON.parse(definition)).toEqual(archived.schema);
  });

  it("has the fields that the ingest writes and the ledger reads, none more and none less", () => {
    const message = transactionEncoder({ id: 1, definition })(transaction);
    const read = transactionDecoder({ definition })(message);
    expect(Object.keys(transaction).sort()).toEqual(fields);
    expect(read).toEqual(transaction);
  });

  it("has a column of the archive's table for each field", () => {
    const columns = messageColumns(serviceSources("archive-etl")["archive_columns.py"]!);
    const members = columns.flatMap(({ member }) => (member === "" ? [] : [member]));
    expect(members.sort()).toEqual(fields);
  });

  it("is laid out as Kafka Connect writes Avro as JSON: bytes in base64, times in milliseconds", () => {
    const message = transactionEncoder({ id: 1, definition })(transaction);
    const wire = avro.Type.forSchema(archived.schema as avro.Schema).fromBuffer(
      message.subarray(5),
    ) as object;
    const line = Object.fromEntries(
      Object.entries(wire).map(([name, value]) => [
        name,
        Buffer.isBuffer(value) ? value.toString("base64") : (value as unknown),
      ]),
    );
    expect(archived.line).toEqual(line);
  });
});
