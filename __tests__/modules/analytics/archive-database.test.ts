import { GlueCatalogDatabase } from "@cdktf/provider-aws/lib/glue-catalog-database";
import { ArchiveDatabase } from "../../../modules/analytics/archive-database";
import { CatalogEncryption } from "../../../modules/analytics/catalog-encryption";
import { plainJson } from "../../fixtures/analytics";

const synth = (name: string): string =>
  plainJson((stack) => {
    const { settings } = new CatalogEncryption(stack, "Catalog", { keyArn: "arn:aws:kms:key" });
    new ArchiveDatabase(stack, "Database", { name, description: "Archive", catalogEncryption: settings });
  });

describe("ArchiveDatabase", () => {
  it("cannot be destroyed by a plan", () =>
    expect(synth("klap_prod_archive")).toHaveResourceWithProperties(GlueCatalogDatabase, {
      lifecycle: { prevent_destroy: true },
    }));

  it("comes after the catalog is encrypted", () =>
    expect(synth("klap_prod_archive")).toHaveResourceWithProperties(GlueCatalogDatabase, {
      name: "klap_prod_archive",
      depends_on: ["aws_glue_data_catalog_encryption_settings.Catalog"],
    }));

  it.each(["klap-prod", "Klap", ""])("refuses the name %p", (name) =>
    expect(() => synth(name)).toThrow(
      `stack/Database: name must be 1 to 255 lower-case letters, digits or underscores, got "${name}"`,
    ),
  );
});
