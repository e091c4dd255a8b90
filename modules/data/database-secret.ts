import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version";
import { Construct } from "constructs";
import { requireOneOf } from "../core/checks";
import { Ephemeral } from "../core/ephemeral";
import { databaseSecretName } from "../core/names";
import { MASTER_USERNAME } from "./engine";

/** Days between a secret's deletion and its end; 0 ends it at once, which frees its name. */
const RECOVERY_DAYS = [0, 7, 14, 30];
/** Characters of the first password. */
const PASSWORD_LENGTH = 64;

export interface DatabaseSecretProps {
  readonly environment: string;
  /** Key of this region. */
  readonly keyArn: string;
  /** Key of each other region that gets a copy. */
  readonly replicaKeyArns: Readonly<Record<string, string>>;
  /** Days in which a deleted secret can be had back: 0, 7, 14 or 30. */
  readonly recoveryDays: number;
}

/**
 * Secret with the master user's name and password, made here for the first time and rotated later by the layer
 * `database`. Every other region has a copy under its own key. The password is in no state and no plan: it is
 * drawn by an ephemeral resource and written by a write-only argument.
 * @throws PropsError if `recoveryDays` is none of 0, 7, 14 and 30.
 */
export class DatabaseSecret extends Construct {
  public constructor(scope: Construct, id: string, props: DatabaseSecretProps) {
    super(scope, id);
    const { environment, keyArn, replicaKeyArns, recoveryDays } = props;
    requireOneOf(this, "recoveryDays", recoveryDays, RECOVERY_DAYS);

    const password = new Ephemeral(this, "Password", {
      type: "aws_secretsmanager_random_password",
      // RDS refuses some punctuation, and letters and digits need no quoting anywhere.
      arguments: { password_length: PASSWORD_LENGTH, exclude_punctuation: true },
    });
    const secret = new SecretsmanagerSecret(this, "Resource", {
      name: databaseSecretName(environment),
      description: `Master user of the payments database of ${environment}`,
      kmsKeyId: keyArn,
      recoveryWindowInDays: recoveryDays,
      replica: Object.entries(replicaKeyArns).map(([region, kmsKeyId]) => ({ region, kmsKeyId })),
      lifecycle: { preventDestroy: true },
    });
    new SecretsmanagerSecretVersion(this, "First", {
      secretId: secret.id,
      secretStringWo: `\${jsonencode({"username" = "${MASTER_USERNAME}", "password" = ${password.reference("random_password")}})}`,
      secretStringWoVersion: 1,
      // A version without a label is removed some rotations later; Terraform would then draw a new password
      // that the database does not have. The label of ours keeps it, and rotation may move AWS's own.
      versionStages: ["AWSCURRENT", "FIRST"],
      lifecycle: { preventDestroy: true, ignoreChanges: ["version_stages", "secret_string_wo_version"] },
    });
  }
}
