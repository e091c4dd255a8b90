import { GlueDataCatalogEncryptionSettings } from "@cdktf/provider-aws/lib/glue-data-catalog-encryption-settings";
import { Testing } from "cdktf";
import { CatalogEncryption } from "../../../modules/analytics/catalog-encryption";

describe("CatalogEncryption", () => {
  it("encrypts metadata and passwords of connections with the key", () => {
    const keyArn = "arn:aws:kms:sa-east-1:222222222222:key/data";
    const json = Testing.synthScope((stack) => {
      new CatalogEncryption(stack, "Catalog", { keyArn });
    });
    expect(json).toHaveResourceWithProperties(GlueDataCatalogEncryptionSettings, {
      data_catalog_encryption_settings: {
        encryption_at_rest: { catalog_encryption_mode: "SSE-KMS", sse_aws_kms_key_id: keyArn },
        connection_password_encryption: {
          return_connection_password_encrypted: true,
          aws_kms_key_id: keyArn,
        },
      },
    });
  });
});
