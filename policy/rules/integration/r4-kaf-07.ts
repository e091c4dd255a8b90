import { textOf } from "../../../terraform/graph/json";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { references } from "../../../terraform/graph/template";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const PASSWORD = "password_wo";
const SECRET = "aws_secretsmanager_secret_version";

export const redpandaUsersAreSafe: Rule = {
  id: "R4-KAF-07",
  severity: "high",
  area: "integration",
  requirements: ["R4"],
  pci: ["8.3.2", "8.6.2"],
  title:
    "Users of Redpanda log in with SCRAM-SHA-512 and a write-only password, which is read from a secret of their own stack, and have a cluster",
  why: "a password in a state is read by everybody who may plan, and one that no secret keeps cannot be given to its service",
  source: ["https://registry.terraform.io/providers/redpanda-data/redpanda/latest/docs/resources/user"],
  reach: "resources",
  vendor: "redpanda",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    return {
      judgements: graph
        .of("redpanda_user")
        .map((user) => judge(user, kafka.clusterOf(user, "cluster_api_url") !== undefined)),
      nothing: "there is no user of Redpanda",
    };
  },
};

function judge(user: Resource, onCluster: boolean): Judgement {
  const { body } = user;
  const read = body
    .raw(PASSWORD)
    .flatMap((text) => (typeof text === "string" ? references(text) : []))
    .filter(({ mode, type }) => mode === "ephemeral" && type === SECRET)
    .map(({ name }) => user.stack.resources.find((each) => each.address === `ephemeral.${SECRET}.${name}`));
  const secrets = read.flatMap((each) =>
    (each?.body.targets("secret_id") ?? []).flatMap((target) =>
      target.type === SECRET ? target.body.targets("secret_id") : [target],
    ),
  );
  return new Proof(user)
    .needs(onCluster, "its cluster is none of these stacks", show(body, "cluster_api_url"))
    .value(body, "mechanism", oneOf("scram-sha-512"), "scram-sha-512")
    .needs(body.raw("password").length === 0, "password goes into the state: password_wo does not", {
      resource: user,
      // Never the value itself.
      path: "password",
    })
    .value(
      body,
      "password_wo_version",
      (version) => Number(textOf(version)) >= 1,
      "set, or a new password is never written",
    )
    .needs(
      secrets.some(({ type }) => type === "aws_secretsmanager_secret"),
      "its password is read from no secret of these stacks",
      { resource: user, path: PASSWORD },
      ...secrets.map((secret) => show(secret.body, "name")),
    )
    .judgement("its password is in Secrets Manager, and in no state");
}
