import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { KmsKeyPolicy } from "@cdktf/provider-aws/lib/kms-key-policy";
import { ByokKey } from "@cdktf/provider-confluent/lib/byok-key";
import { Construct } from "constructs";
import { keyAlias } from "../../core/names";
import { keyAdministration } from "../../security/key-administration";
import { policyDocument } from "../../security/policy-document";

const DELETION_WINDOW_DAYS = 30;
const ROTATION_DAYS = 365;

export interface KafkaKeyProps {
  readonly environment: string;
  readonly accountId: string;
}

/**
 * Key of the account that one region's Kafka data is encrypted with, used by Confluent's own roles alone: whoever
 * takes their rights away makes the data unreadable, and nothing else. A key beside the account's others, since
 * Confluent names the roles only once it knows the key, after which the policy is written.
 * @see https://docs.confluent.io/cloud/current/security/encrypt/byok/byok-aws.html
 */
export class KafkaKey extends Construct {
  /** Id that Confluent gives the key: `cck-…`. */
  public readonly byokKeyId: string;

  public constructor(scope: Construct, id: string, props: KafkaKeyProps) {
    super(scope, id);
    const { environment, accountId } = props;
    const key = new KmsKey(this, "Resource", {
      description: `Kafka data of ${environment} at Confluent`,
      deletionWindowInDays: DELETION_WINDOW_DAYS,
      enableKeyRotation: true,
      rotationPeriodInDays: ROTATION_DAYS,
      // Whatever a deleted key encrypted is lost with it. The policy is a resource of its own.
      lifecycle: { preventDestroy: true, ignoreChanges: ["policy"] },
    });
    new KmsAlias(this, "Alias", { name: keyAlias(environment, "kafka"), targetKeyId: key.keyId });
    const byok = new ByokKey(this, "Byok", { aws: { keyArn: key.arn }, lifecycle: { preventDestroy: true } });

    const users = "KAFKA_ROLES";
    const document = policyDocument([
      ...keyAdministration(accountId),
      {
        Sid: "Kafka",
        Effect: "Allow",
        Principal: { AWS: users },
        Action: [
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:Encrypt",
          "kms:GenerateDataKey",
          "kms:GenerateDataKeyWithoutPlaintext",
          "kms:ReEncryptFrom",
          "kms:ReEncryptTo",
        ],
        Resource: "*",
      },
      {
        Sid: "KafkaVolumes",
        Effect: "Allow",
        Principal: { AWS: users },
        Action: ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"],
        Resource: "*",
        Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
      },
    ]);
    new KmsKeyPolicy(this, "Policy", {
      keyId: key.keyId,
      // The roles are a list that only Confluent knows; JSON takes a list where it takes a string.
      policy: document.replaceAll(
        `"${users}"`,
        `\${jsonencode(confluent_byok_key.${byok.friendlyUniqueId}.aws[0].roles)}`,
      ),
    });
    this.byokKeyId = byok.id;
  }
}
