import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version";
import { Construct } from "constructs";
import { requireInteger } from "../../core/checks";
import { kafkaSecretName } from "../../core/names";

export interface KafkaSecretProps {
  readonly environment: string;
  readonly principal: string;
  readonly keyArn: string;
  /** Days in which the deleted secret can be had back, 7 to 30, or 0, which frees its name at once. */
  readonly recoveryDays: number;
  /** Number of the credentials; the secret is written anew when it grows. */
  readonly generation: number;
  /** Terraform expression of an object: `username` and `password`, and whatever else a client needs. */
  readonly content: string;
  /** Keys by the regions that have a copy of the secret. @default none */
  readonly replicaKeyArns?: Readonly<Record<string, string>>;
}

/**
 * What one principal signs in to Kafka with, as clients and Lambda's event sources read it. The content is
 * write-only: neither state nor plan has it from here.
 * @throws PropsError if `recoveryDays` is neither 0 nor from 7 to 30, or `generation` is no whole number from 1.
 */
export class KafkaSecret extends Construct {
  /** Id of the secret, known once it is written: whoever reads it back comes after that. */
  public readonly writtenSecretId: string;

  public constructor(scope: Construct, id: string, props: KafkaSecretProps) {
    super(scope, id);
    const { environment, principal, keyArn, recoveryDays, generation, content, replicaKeyArns = {} } = props;
    if (recoveryDays !== 0) requireInteger(this, "recoveryDays", recoveryDays, 7, 30);
    requireInteger(this, "generation", generation, 1, 10_000);

    const secret = new SecretsmanagerSecret(this, "Resource", {
      name: kafkaSecretName(environment, principal),
      description: `Kafka credentials of ${principal}`,
      kmsKeyId: keyArn,
      recoveryWindowInDays: recoveryDays,
      ...(Object.keys(replicaKeyArns).length > 0 && {
        replica: Object.entries(replicaKeyArns).map(([region, kmsKeyId]) => ({ region, kmsKeyId })),
      }),
      lifecycle: { preventDestroy: true },
    });
    const version = new SecretsmanagerSecretVersion(this, "Version", {
      secretId: secret.id,
      secretStringWo: `\${jsonencode(${content})}`,
      secretStringWoVersion: generation,
    });
    this.writtenSecretId = version.secretId;
  }
}
