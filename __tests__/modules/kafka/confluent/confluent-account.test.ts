import { ConfluentAccount } from "../../../../modules/kafka/confluent/confluent-account";
import { plainJson } from "../../../fixtures/analytics";
import { resourcesOf } from "../../../fixtures/resources";

const JSON_TEXT = plainJson((stack) => {
  new ConfluentAccount(stack, "Account", {
    environment: "prod",
    accountId: "222222222222",
    region: "sa-east-1",
    governance: "ADVANCED",
    principals: ["ledger"],
    archiveKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/data",
  });
});

describe("ConfluentAccount", () => {
  it("gives the region an environment with a Schema Registry of its own", () => {
    expect(Object.values(resourcesOf(JSON_TEXT, "confluent_environment"))).toMatchObject([
      {
        display_name: "klap-prod-sa-east-1",
        stream_governance: { package: "ADVANCED" },
        lifecycle: { prevent_destroy: true },
      },
    ]);
  });

  it("lets PrivateLink in", () => {
    expect(Object.values(resourcesOf(JSON_TEXT, "confluent_gateway"))).toMatchObject([
      { aws_ingress_private_link_gateway: { region: "sa-east-1" } },
    ]);
  });

  it("knows each principal under a name that carries the region", () => {
    expect(
      Object.values(resourcesOf(JSON_TEXT, "confluent_service_account")).map(
        ({ display_name }) => display_name,
      ),
    ).toEqual([
      "klap-prod-sa-east-1-archive",
      "klap-prod-sa-east-1-ledger",
      "klap-prod-sa-east-1-link",
      "klap-prod-sa-east-1-platform",
    ]);
  });
});
