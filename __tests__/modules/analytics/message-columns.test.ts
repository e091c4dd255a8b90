import { messageColumns } from "../../../modules/analytics/message-columns";
import { serviceSources } from "../../../stacks/service-sources";

describe("messageColumns", () => {
  it("reads the job's own list", () => {
    const columns = messageColumns(serviceSources("archive-etl")["archive_columns.py"]!);
    expect(columns.map(({ name, type }) => [name, type])).toEqual([
      ["idempotency_key", "string"],
      ["occurred_at", "timestamp"],
      ["type", "string"],
      ["merchant_id", "string"],
      ["amount_minor", "bigint"],
      ["currency", "string"],
      ["body", "json"],
      ["extras", "json"],
    ]);
    for (const { comment } of columns) expect(comment).not.toBe("");
  });
});
