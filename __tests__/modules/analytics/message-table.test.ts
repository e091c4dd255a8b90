import { GlueCatalogTable } from "@cdktf/provider-aws/lib/glue-catalog-table";
import { Testing } from "cdktf";
import { MessageTable } from "../../../modules/analytics/message-table";

const synth = (): string =>
  Testing.synthScope((stack) => {
    new MessageTable(stack, "Messages", {
      databaseName: "klap_prod_archive",
      location: "s3://exports/sa-east-1/curated/messages/",
      columns: [
        { name: "occurred_at", type: "timestamp", comment: "UTC" },
        { name: "body", type: "json", comment: "The message" },
      ],
    });
  });

describe("MessageTable", () => {
  it("has the job's columns, JSON as text, and a partition for each day", () =>
    expect(synth()).toHaveResourceWithProperties(GlueCatalogTable, {
      name: "messages",
      table_type: "EXTERNAL_TABLE",
      partition_keys: [{ name: "day", type: "string", comment: "YYYY-MM-DD" }],
      storage_descriptor: expect.objectContaining({
        location: "s3://exports/sa-east-1/curated/messages/",
        columns: [
          { name: "occurred_at", type: "timestamp", comment: "UTC" },
          { name: "body", type: "string", comment: "The message" },
        ],
        ser_de_info: { serialization_library: expect.stringContaining("ParquetHiveSerDe") as string },
      }) as object,
    }));

  it("cannot be destroyed by a plan, which would take its partitions along", () =>
    expect(synth()).toHaveResourceWithProperties(GlueCatalogTable, { lifecycle: { prevent_destroy: true } }));

  it("is not projected, since a projection reads files that no longer count", () => {
    const { parameters } = Object.values(
      (
        JSON.parse(synth()) as {
          resource: { aws_glue_catalog_table: Record<string, { parameters: object }> };
        }
      ).resource.aws_glue_catalog_table,
    )[0]!;
    expect(Object.keys(parameters).filter((name) => name.startsWith("projection"))).toEqual([]);
  });
});
