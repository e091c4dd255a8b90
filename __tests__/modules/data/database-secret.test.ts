import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { fixtureStack } from "../../fixtures/stack";
import { DatabaseSecret } from "../../../modules/data/database-secret";
import { resourcesOf } from "../../fixtures/resources";

const synth = (recoveryDays = 30): string =>
  JSON.stringify(
    fixtureStack((stack) => {
      new DatabaseSecret(stack, "Master", {
        environment: "prod",
        keyArn: "key-here",
        replicaKeyArns: { "us-east-1": "key-there" },
        recoveryDays,
      });
    }).toTerraform(),
  );

describe("DatabaseSecret", () => {
  it("is encrypted here, and copied to each other region under that region's key", () =>
    expect(synth()).toHaveResourceWithProperties(SecretsmanagerSecret, {
      name: "klap/prod/database/master",
      kms_key_id: "key-here",
      recovery_window_in_days: 30,
      replica: [{ region: "us-east-1", kms_key_id: "key-there" }],
      lifecycle: { prevent_destroy: true },
    }));

  it("gets its first password from an ephemeral resource by a write-only argument, and from nowhere else", () => {
    const json = synth();
    expect(JSON.parse(json)).toHaveProperty("ephemeral.aws_secretsmanager_random_password", {
      master_password: { password_length: 64, exclude_punctuation: true },
    });
    const [version] = Object.values(resourcesOf(json, "aws_secretsmanager_secret_version"));
    expect(version).toMatchObject({
      secret_string_wo:
        '${jsonencode({"username" = "klap_admin", "password" = ephemeral.aws_secretsmanager_random_password.master_password.random_password})}',
      secret_string_wo_version: 1,
    });
    expect(version).not.toHaveProperty("secret_string");
  });

  it("keeps the first version by a label of its own, and never makes it the current one again", () =>
    expect(Object.values(resourcesOf(synth(), "aws_secretsmanager_secret_version"))).toMatchObject([
      {
        version_stages: ["FIRST"],
        lifecycle: {
          prevent_destroy: true,
          ignore_changes: ["version_stages", "secret_string_wo_version"],
        },
      },
    ]));

  it("rejects days that it does not know", () =>
    expect(() => synth(5)).toThrow("Master: recoveryDays must be one of 0, 7, 14, 30, got 5"));
});
