import { archiveQueries } from "../../../modules/analytics/archive-queries";
import { messageColumns } from "../../../modules/analytics/message-columns";
import { serviceSources } from "../../../stacks/service-sources";

const queries = Object.entries(archiveQueries("klap_prod_archive"));

describe("archiveQueries", () => {
  it.each(queries)("%s asks the table of messages, and names a day", (_name, { sql }) => {
    expect(sql).toContain('FROM "klap_prod_archive"."messages"');
    expect(sql).toMatch(/WHERE day (=|>=) /);
  });

  it.each(queries)("%s uses columns that the table has", (_name, { sql }) => {
    const columns = messageColumns(serviceSources("archive-etl")["archive_columns.py"]!);
    const known = new Set(["day", ...columns.map(({ name }) => name)]);
    const used = sql.match(/\b(idempotency_key|occurred_at|amount_minor|type|day)\b/g) ?? [];
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });
});
