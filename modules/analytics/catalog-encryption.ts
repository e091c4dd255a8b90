import { GlueDataCatalogEncryptionSettings } from "@cdktf/provider-aws/lib/glue-data-catalog-encryption-settings";
import { Construct } from "constructs";

export interface CatalogEncryptionProps {
  /** Key that encrypts metadata and the passwords of connections; its policy admits callers of Glue. */
  readonly keyArn: string;
}

/**
 * Encryption of the Glue Data Catalog, of which an account has one in each region. What was in the catalog before
 * stays as it was, so this comes before any database.
 * @see https://docs.aws.amazon.com/glue/latest/dg/encrypt-glue-data-catalog.html
 */
export class CatalogEncryption extends Construct {
  /** To be applied before anything is put into the catalog. */
  public readonly settings: GlueDataCatalogEncryptionSettings;

  public constructor(scope: Construct, id: string, { keyArn }: CatalogEncryptionProps) {
    super(scope, id);
    this.settings = new GlueDataCatalogEncryptionSettings(this, "Resource", {
      dataCatalogEncryptionSettings: {
        encryptionAtRest: { catalogEncryptionMode: "SSE-KMS", sseAwsKmsKeyId: keyArn },
        connectionPasswordEncryption: { returnConnectionPasswordEncrypted: true, awsKmsKeyId: keyArn },
      },
    });
  }
}
