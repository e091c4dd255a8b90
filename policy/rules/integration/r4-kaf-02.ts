import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeAcl } from "../../parts/judge-acl";
import { administersKafka } from "../../parts/kafka-administrators";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** Roles that a service may have: all others administer something beyond its own messages. */
const OF_SERVICES = new Set(["DeveloperRead", "DeveloperWrite", "DeveloperManage", "ResourceOwner"]);
/** Roles that change what they are bound to. */
const CHANGING = new Set(["DeveloperWrite", "DeveloperManage", "ResourceOwner"]);

export const confluentRightsAreNarrow: Rule = {
  id: "R4-KAF-02",
  severity: "high",
  area: "integration",
  requirements: ["R4"],
  pci: ["7.2.5", "7.3.3"],
  title:
    "Accounts of Confluent have rights to what they name: only the declared administrator changes every topic, or the cluster",
  why: "whoever steals the key of one service would write, read or delete the messages of all",
  source: [
    "https://docs.confluent.io/cloud/current/security/access-control/rbac/predefined-rbac-roles.html",
    "https://docs.confluent.io/cloud/current/security/access-control/acl.html",
  ],
  reach: "resources",
  vendor: "confluent",
  check: ({ graph }) => ({
    judgements: [
      ...kafkaOf(graph)
        .acls.filter(({ vendor }) => vendor === "confluent")
        .map(judgeAcl),
      ...graph.of("confluent_role_binding").map(judgeBinding),
    ],
    nothing: "nobody has a right at Confluent",
  }),
};

function judgeBinding(binding: Resource): Judgement {
  const { body } = binding;
  const [account] = body.targets("principal").filter(({ type }) => type === "confluent_service_account");
  const role = body.text("role_name");
  const shown = [show(body, "principal"), show(body, "role_name"), show(body, "crn_pattern")];
  const proof = new Proof(binding)
    .needs(account !== undefined, "its principal is no account of these stacks", show(body, "principal"))
    .needs(
      body.value("role_name").kind === "unknown" ? undefined : true,
      "role_name is known only after apply",
      show(body, "role_name"),
    );
  if (account === undefined) return proof.judgement("");
  if (administersKafka(account))
    return proof
      .needs(
        role !== "OrganizationAdmin" && role !== "EnvironmentAdmin",
        "the administrator of a cluster must not administer all others",
        ...shown,
      )
      .judgement("the declared administrator has it, for one cluster");
  const [pattern] = body.raw("crn_pattern");
  const everything = typeof pattern === "string" && /(?:^|=|\/)\*$/.test(pattern);
  return proof
    .needs(OF_SERVICES.has(role ?? ""), "it lets a service administer more than its messages", ...shown)
    .needs(
      !(everything && CHANGING.has(role ?? "")),
      "it lets a service change everything of its kind",
      ...shown,
    )
    .judgement("a service has a role for what it names, or only reads");
}
