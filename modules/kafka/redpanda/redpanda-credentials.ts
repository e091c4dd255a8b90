import { RedpandaProvider } from "@cdktf/provider-redpanda/lib/provider";
import { User } from "@cdktf/provider-redpanda/lib/user";
import { Construct } from "constructs";
import { bareExpression } from "../../core/bare-expression";
import { Ephemeral } from "../../core/ephemeral";
import { KafkaSecret } from "../service/kafka-secret";
import { generations, type KafkaRotation } from "../service/rotation";
import { userName } from "./user-name";

const PASSWORD_LENGTH = 48;

export interface RedpandaCredentialsProps {
  readonly environment: string;
  /** Who gets credentials, by the name their secret has. */
  readonly principals: readonly string[];
  readonly clusterApiUrl: string;
  readonly bootstrapServers: string;
  readonly registryEndpoint: string;
  readonly rotation: KafkaRotation;
  readonly dataKeyArn: string;
  readonly recoveryDays: number;
  /** Keys of other regions whose links sign in here, by region: they get copies of the secret of `link`. */
  readonly linkKeyArns: Readonly<Record<string, string>>;
}

/**
 * A user for each principal and generation, with the current one's name and password in a secret of the region. A
 * password is drawn by an ephemeral resource, written to the secret, read back and given to the user, all of it
 * write-only: an apply that fails half-way leaves secret and user with the same password, and no state has it.
 */
export class RedpandaCredentials extends Construct {
  /** By name: `ledger-2`. */
  public readonly users: Readonly<Record<string, User>>;

  public constructor(scope: Construct, id: string, props: RedpandaCredentialsProps) {
    super(scope, id);
    const { environment, principals, clusterApiUrl, rotation, dataKeyArn, recoveryDays } = props;
    new RedpandaProvider(this, "provider");
    const users: Record<string, User> = {};
    for (const principal of principals) {
      const made = new Construct(this, principal);
      const password = new Ephemeral(made, "Password", {
        type: "aws_secretsmanager_random_password",
        arguments: { password_length: PASSWORD_LENGTH, exclude_punctuation: true },
      });
      const secret = new KafkaSecret(made, "Secret", {
        environment,
        principal,
        keyArn: dataKeyArn,
        recoveryDays,
        ...(principal === "link" && { replicaKeyArns: props.linkKeyArns }),
        generation: rotation.current,
        content: `{${[
          `username = "${userName(principal, rotation.current)}"`,
          `password = ${password.reference("random_password")}`,
          `bootstrapServers = ${bareExpression(props.bootstrapServers)}`,
          `registryUrl = ${bareExpression(props.registryEndpoint)}`,
          `registryUsername = "${userName(principal, rotation.current)}"`,
          `registryPassword = ${password.reference("random_password")}`,
        ].join(", ")}}`,
      });
      const written = new Ephemeral(made, "Written", {
        type: "aws_secretsmanager_secret_version",
        arguments: { secret_id: secret.writtenSecretId },
      });
      for (const generation of generations(rotation))
        users[userName(principal, generation)] = new User(made, `User-${generation}`, {
          name: userName(principal, generation),
          clusterApiUrl,
          mechanism: "scram-sha-512",
          allowDeletion: true,
          // The one before keeps the password it has: its version never changes again.
          passwordWo: `\${jsondecode(${written.reference("secret_string")})["password"]}`,
          passwordWoVersion: generation,
        });
    }
    this.users = users;
  }
}
