import { ApiKey } from "@cdktf/provider-confluent/lib/api-key";
import { Construct } from "constructs";
import { bareExpression } from "../../core/bare-expression";
import { KafkaSecret } from "../service/kafka-secret";
import { generations, type KafkaRotation } from "../service/rotation";
import { clusterKey, registryKey } from "./api-keys";

export interface ConfluentCredentialsProps {
  readonly environment: string;
  readonly region: string;
  /** Who gets credentials, by the name their secret has. */
  readonly principals: readonly string[];
  readonly accountIdOf: (principal: string) => string;
  readonly environmentId: string;
  readonly clusterId: string;
  readonly bootstrapServers: string;
  readonly registryId: string;
  readonly registryEndpoint: string;
  readonly rotation: KafkaRotation;
  readonly dataKeyArn: string;
  readonly recoveryDays: number;
}

/**
 * API keys of every principal for the cluster and the Schema Registry, the current ones in a secret of the region.
 * Terraform's state has them: the stack is sealed, publishes nothing, and nobody reads it.
 */
export class ConfluentCredentials extends Construct {
  public constructor(scope: Construct, id: string, props: ConfluentCredentialsProps) {
    super(scope, id);
    const { environment, principals, bootstrapServers, registryEndpoint, rotation } = props;
    for (const principal of principals) {
      const keys = new Construct(this, principal);
      let newest: { readonly kafka: ApiKey; readonly registry: ApiKey } | undefined;
      for (const generation of generations(rotation)) {
        const owner = { name: `${principal}-${generation}`, accountId: props.accountIdOf(principal) };
        newest = {
          kafka: new ApiKey(
            keys,
            `Kafka-${generation}`,
            clusterKey(owner, props.clusterId, props.environmentId),
          ),
          registry: new ApiKey(
            keys,
            `Registry-${generation}`,
            registryKey(owner, props.registryId, props.environmentId),
          ),
        };
      }
      const { kafka, registry } = newest!;
      new KafkaSecret(keys, "Secret", {
        environment,
        principal,
        keyArn: props.dataKeyArn,
        recoveryDays: props.recoveryDays,
        generation: rotation.current,
        content: `{${[
          `username = ${reference(kafka)}.id`,
          `password = ${reference(kafka)}.secret`,
          `bootstrapServers = ${bareExpression(bootstrapServers)}`,
          `registryUrl = ${bareExpression(registryEndpoint)}`,
          `registryUsername = ${reference(registry)}.id`,
          `registryPassword = ${reference(registry)}.secret`,
        ].join(", ")}}`,
      });
    }
  }
}

function reference(key: ApiKey): string {
  return `confluent_api_key.${key.friendlyUniqueId}`;
}
