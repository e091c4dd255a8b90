import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { databaseEnvironment } from "../fixtures/database";
import { stackJson, stackReads } from "../fixtures/environment";

const STACK = "prod-payments-sa-east-1-database-secret";
const environment = databaseEnvironment();
const keyOf = (region: string): string =>
  `\${data.terraform_remote_state.payments_${region}_keys.outputs.contract.v1.keyArns["data"]}`;

describe("the layer database-secret", () => {
  it("keeps the secret under its own region's key, and copies under theirs", () =>
    expect(stackJson(environment, STACK)).toHaveResourceWithProperties(SecretsmanagerSecret, {
      name: "klap/prod/database/master",
      kms_key_id: keyOf("sa_east_1"),
      recovery_window_in_days: 30,
      replica: [{ region: "us-east-1", kms_key_id: keyOf("us_east_1") }],
    }));

  it("rests on the keys of every region that has it, and on no database", () =>
    expect(stackReads(environment, STACK)).toEqual([
      "prod-payments-sa-east-1-keys",
      "prod-payments-us-east-1-keys",
    ]));

  it("publishes nothing", () =>
    expect(JSON.parse(stackJson(environment, STACK))).not.toHaveProperty("output"));
});
