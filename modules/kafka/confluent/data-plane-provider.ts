import { ConfluentProvider } from "@cdktf/provider-confluent/lib/provider";
import type { Construct } from "constructs";
import { Ephemeral } from "../../core/ephemeral";
import { kafkaSecretName } from "../../core/names";

export interface DataPlane {
  readonly clusterId: string;
  readonly restEndpoint: string;
  readonly registryId: string;
  readonly registryEndpoint: string;
}

/**
 * Confluent's provider, set to work on one cluster and its registry with the platform's own key. The key is read
 * anew in each plan and apply: it reaches neither state nor plan file, and a rotation changes nothing here.
 */
export function dataPlaneProvider(scope: Construct, environment: string, plane: DataPlane): void {
  const secret = new Ephemeral(scope, "platform-credentials", {
    type: "aws_secretsmanager_secret_version",
    arguments: { secret_id: kafkaSecretName(environment, "platform") },
  });
  const value = (name: string): string => `\${jsondecode(${secret.reference("secret_string")})["${name}"]}`;
  new ConfluentProvider(scope, "confluent", {
    kafkaId: plane.clusterId,
    kafkaRestEndpoint: plane.restEndpoint,
    kafkaApiKey: value("username"),
    kafkaApiSecret: value("password"),
    schemaRegistryId: plane.registryId,
    schemaRegistryRestEndpoint: plane.registryEndpoint,
    schemaRegistryApiKey: value("registryUsername"),
    schemaRegistryApiSecret: value("registryPassword"),
  });
}
