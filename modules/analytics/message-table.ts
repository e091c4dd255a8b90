import { GlueCatalogTable } from "@cdktf/provider-aws/lib/glue-catalog-table";
import { Construct } from "constructs";

/** A column as the job writes it; `json` is text that holds JSON. */
export interface MessageColumn {
  readonly name: string;
  readonly type: "string" | "timestamp" | "bigint" | "json";
  readonly comment: string;
}

export interface MessageTableProps {
  readonly databaseName: string;
  /** Below which the job keeps the days, ending with a slash: `s3://bucket/region/curated/messages/`. */
  readonly location: string;
  readonly columns: readonly MessageColumn[];
}

export const MESSAGE_TABLE = "messages";

/**
 * Table of archived messages, one partition for each day. The job makes the partitions, and moves one to another
 * folder when it replaces a day: so no crawler and no partition projection, which both take every file they find.
 * The table cannot be destroyed by a plan, because its partitions would go with it.
 */
export class MessageTable extends Construct {
  public constructor(scope: Construct, id: string, { databaseName, location, columns }: MessageTableProps) {
    super(scope, id);
    new GlueCatalogTable(this, "Resource", {
      lifecycle: { preventDestroy: true },
      name: MESSAGE_TABLE,
      databaseName,
      description: "Archived messages, each once, by the day they happened on (UTC)",
      tableType: "EXTERNAL_TABLE",
      parameters: { EXTERNAL: "TRUE", classification: "parquet", "parquet.compression": "ZSTD" },
      partitionKeys: [{ name: "day", type: "string", comment: "YYYY-MM-DD" }],
      storageDescriptor: {
        location,
        inputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
        outputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
        serDeInfo: { serializationLibrary: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe" },
        columns: columns.map(({ name, type, comment }) => ({
          name,
          type: type === "json" ? "string" : type,
          comment,
        })),
      },
    });
  }
}
