import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { judgeAcl } from "../../parts/judge-acl";
import type { Rule } from "../../rule";

export const redpandaRightsAreNarrow: Rule = {
  id: "R4-KAF-08",
  severity: "high",
  area: "integration",
  requirements: ["R4"],
  pci: ["7.2.5", "7.3.3"],
  title:
    "Users of Redpanda exist on the cluster on which they have rights, and only the declared administrator changes every topic, or the cluster",
  why: "a right of a name that nobody has is waiting for whoever takes the name, and one to everything makes each service an administrator",
  source: ["https://docs.redpanda.com/current/manage/security/authorization/acl/"],
  reach: "resources",
  vendor: "redpanda",
  check: ({ graph }) => ({
    judgements: kafkaOf(graph)
      .acls.filter(({ vendor }) => vendor === "redpanda")
      .map(judgeAcl),
    nothing: "nobody has a right at Redpanda",
  }),
};
