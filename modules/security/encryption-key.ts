import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { KmsReplicaKey } from "@cdktf/provider-aws/lib/kms-replica-key";
import { Construct } from "constructs";
import { requirePattern } from "../core/checks";
import { keyAlias } from "../core/names";
import { keyAdministration } from "./key-administration";
import { policyDocument, type PolicyStatement } from "./policy-document";

/** The longest wait AWS offers between the order to delete a key and its end. */
const DELETION_WINDOW_DAYS = 30;
/** Days after which KMS makes new key material; what is encrypted stays readable. */
const ROTATION_DAYS = 365;

export interface EncryptionKeyProps {
  readonly environment: string;
  readonly accountId: string;
  /** What the key protects, part of its alias: `logs`. */
  readonly purpose: string;
  /** Who may use the key in this region, and for what. */
  readonly users: readonly PolicyStatement[];
  /** `primary` makes the key; a replica has the same key material and id as the primary key it names. */
  readonly role: { readonly kind: "primary" } | { readonly kind: "replica"; readonly primaryKeyArn: string };
}

/**
 * One region's part of a multi-region KMS key that rotates yearly, with the alias
 * `alias/klap/<environment>/<purpose>`. Who administers it cannot use it, and the other way round.
 * @throws PropsError if `purpose` is no lower-case word.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
 */
export class EncryptionKey extends Construct {
  public readonly keyArn: string;

  public constructor(scope: Construct, id: string, props: EncryptionKeyProps) {
    super(scope, id);
    const { environment, accountId, purpose, users, role } = props;
    requirePattern(this, "purpose", purpose, /^[a-z][a-z0-9-]*$/, "lower-case letters, digits and hyphens");

    const settings = {
      description: `${purpose} of ${environment}`,
      deletionWindowInDays: DELETION_WINDOW_DAYS,
      policy: policyDocument([...keyAdministration(accountId), ...users]),
      // Whatever a deleted key encrypted is lost with it.
      lifecycle: { preventDestroy: true },
    };
    const key =
      role.kind === "primary"
        ? new KmsKey(this, "Resource", {
            ...settings,
            multiRegion: true,
            enableKeyRotation: true,
            rotationPeriodInDays: ROTATION_DAYS,
          })
        : new KmsReplicaKey(this, "Resource", { ...settings, primaryKeyArn: role.primaryKeyArn });
    new KmsAlias(this, "Alias", { name: keyAlias(environment, purpose), targetKeyId: key.keyId });
    this.keyArn = key.arn;
  }
}
