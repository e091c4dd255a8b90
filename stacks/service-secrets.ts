import { DataAwsSecretsmanagerSecret } from "@cdktf/provider-aws/lib/data-aws-secretsmanager-secret";
import type { Construct } from "constructs";
import type { SecretSource } from "../modules/compute/container-definition";
import { kafkaSignIn } from "../modules/compute/kafka-sign-in";
import type { ServiceSecret } from "./services-settings";

/** A service's credentials, and where Kafka and its registry answer. */
export function kafkaSecrets(environment: string, service: string): Record<string, ServiceSecret> {
  return Object.fromEntries(
    Object.entries(kafkaSignIn(environment, service)).map(([variable, secret]) => [
      variable,
      { ...secret, layer: "kafka-credentials" },
    ]),
  );
}

/**
 * Secrets by the variables that a task finds them in, each of them looked up once by its name.
 * @param after called with each layer that makes one
 */
export function secretSources(
  scope: Construct,
  secrets: Readonly<Record<string, ServiceSecret>>,
  after: (layer: string) => void,
): Record<string, SecretSource> {
  return Object.fromEntries(
    Object.entries(secrets).map(([variable, { name, field, layer }]) => {
      after(layer);
      const id = `Secret-${name.replaceAll("/", "-")}`;
      const known = scope.node.tryFindChild(id) as DataAwsSecretsmanagerSecret | undefined;
      const { arn } = known ?? new DataAwsSecretsmanagerSecret(scope, id, { name });
      return [variable, { arn, ...(field !== undefined && { field }) }];
    }),
  );
}
