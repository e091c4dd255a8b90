import { RedpandaCredentials } from "../../../../modules/kafka/redpanda/redpanda-credentials";
import { plainJson } from "../../../fixtures/analytics";
import { resourcesOf } from "../../../fixtures/resources";

const JSON_TEXT = plainJson((stack) => {
  new RedpandaCredentials(stack, "Keys", {
    environment: "sandbox",
    principals: ["ledger"],
    clusterApiUrl: "https://api",
    bootstrapServers: "${data.bootstrap}",
    registryEndpoint: "${data.registry}",
    rotation: { current: 2, previous: "valid" },
    dataKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/data",
    recoveryDays: 0,
    linkKeyArns: {},
  });
});

describe("RedpandaCredentials", () => {
  it("has a user for each generation, and writes a password only when its generation begins", () => {
    expect(
      Object.values(resourcesOf(JSON_TEXT, "redpanda_user")).map(({ name, password_wo_version }) => [
        name,
        password_wo_version,
      ]),
    ).toEqual([
      ["ledger-1", 1],
      ["ledger-2", 2],
    ]);
  });

  it("gives the user what the secret says, so that the two never differ", () => {
    const [user] = Object.values(resourcesOf(JSON_TEXT, "redpanda_user"));
    expect(user!.password_wo).toMatch(
      /^\$\{jsondecode\(ephemeral\.aws_secretsmanager_secret_version\.Keys_ledger_Written/,
    );
    const { ephemeral } = JSON.parse(JSON_TEXT) as { ephemeral: Record<string, Record<string, object>> };
    expect(Object.values(ephemeral.aws_secretsmanager_secret_version!)).toEqual([
      { secret_id: "${aws_secretsmanager_secret_version.Keys_ledger_Secret_Version.secret_id}" },
    ]);
  });

  it("keeps passwords out of the state", () => {
    expect(Object.values(resourcesOf(JSON_TEXT, "redpanda_user"))[0]).not.toHaveProperty("password");
    expect(Object.values(resourcesOf(JSON_TEXT, "aws_secretsmanager_secret_version"))[0]).not.toHaveProperty(
      "secret_string",
    );
  });
});
