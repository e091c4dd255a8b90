import { GlueCatalogDatabase } from "@cdktf/provider-aws/lib/glue-catalog-database";
import { Construct } from "constructs";
import { requirePattern } from "../core/checks";
import type { TerraformResource } from "../core/framework";

export interface ArchiveDatabaseProps {
  /** 1 to 255 lower-case letters, digits and underscores, so that Athena takes it without quotes. */
  readonly name: string;
  readonly description: string;
  /** To be applied before anything is put into the catalog. */
  readonly catalogEncryption: TerraformResource;
}

/**
 * Database of the Glue Data Catalog. It holds descriptions only: what they describe lies in buckets.
 * @throws PropsError if `name` is none that Athena takes without quotes.
 */
export class ArchiveDatabase extends Construct {
  public readonly databaseName: string;

  public constructor(scope: Construct, id: string, props: ArchiveDatabaseProps) {
    super(scope, id);
    const { name, description, catalogEncryption } = props;
    requirePattern(
      this,
      "name",
      name,
      /^[a-z0-9_]{1,255}$/,
      "1 to 255 lower-case letters, digits or underscores",
    );
    const database = new GlueCatalogDatabase(this, "Resource", {
      name,
      description,
      dependsOn: [catalogEncryption],
    });
    this.databaseName = database.name;
  }
}
