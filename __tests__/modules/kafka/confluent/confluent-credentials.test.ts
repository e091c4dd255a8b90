import { ConfluentCredentials } from "../../../../modules/kafka/confluent/confluent-credentials";
import type { KafkaRotation } from "../../../../modules/kafka/service/rotation";
import { plainJson } from "../../../fixtures/analytics";
import { resourcesOf } from "../../../fixtures/resources";

const synth = (rotation: KafkaRotation): string =>
  plainJson((stack) => {
    new ConfluentCredentials(stack, "Keys", {
      environment: "prod",
      region: "sa-east-1",
      principals: ["ledger"],
      accountIdOf: (principal) => `sa-${principal}`,
      environmentId: "env-1",
      clusterId: "lkc-1",
      bootstrapServers: "${data.bootstrap}",
      registryId: "lsrc-1",
      registryEndpoint: "${data.registry}",
      rotation,
      dataKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/data",
      recoveryDays: 30,
    });
  });

describe("ConfluentCredentials", () => {
  it("keeps two generations while they overlap, and puts the newer one into the secret", () => {
    const json = synth({ current: 2, previous: "valid" });
    expect(Object.keys(resourcesOf(json, "confluent_api_key")).sort()).toEqual([
      "Keys_ledger_Kafka-1",
      "Keys_ledger_Kafka-2",
      "Keys_ledger_Registry-1",
      "Keys_ledger_Registry-2",
    ]);
    expect(Object.values(resourcesOf(json, "aws_secretsmanager_secret_version"))).toMatchObject([
      {
        secret_string_wo_version: 2,
        secret_string_wo:
          "${jsonencode({username = confluent_api_key.Keys_ledger_Kafka-2.id, password = confluent_api_key.Keys_ledger_Kafka-2.secret, bootstrapServers = data.bootstrap, registryUrl = data.registry, registryUsername = confluent_api_key.Keys_ledger_Registry-2.id, registryPassword = confluent_api_key.Keys_ledger_Registry-2.secret})}",
      },
    ]);
  });

  it("revokes the older one by making it no more", () => {
    const json = synth({ current: 2, previous: "revoked" });
    expect(Object.keys(resourcesOf(json, "confluent_api_key"))).toHaveLength(2);
  });

  it("makes keys that nothing waits for, each for one cluster and one account", () => {
    const keys = Object.values(resourcesOf(synth({ current: 1, previous: "revoked" }), "confluent_api_key"));
    expect(keys).toMatchObject([
      {
        disable_wait_for_ready: true,
        owner: { kind: "ServiceAccount", id: "sa-ledger" },
        managed_resource: { api_version: "cmk/v2", id: "lkc-1", environment: [{ id: "env-1" }] },
      },
      { managed_resource: { api_version: "srcm/v3", id: "lsrc-1" } },
    ]);
  });
});
