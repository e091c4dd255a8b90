import { covers } from "../../../terraform/graph/kafka/covers";
import type { Kafka, KafkaAcl, KafkaCluster } from "../../../terraform/graph/kafka/kafka";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { show } from "../../../terraform/graph/protection/show";
import { swapRegions } from "../../parts/swap-regions";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const clientsHaveRightsEverywhere: Rule = {
  id: "R1-KAF-06",
  severity: "high",
  area: "integration",
  requirements: ["R1", "R9"],
  pci: [],
  title:
    "Where clusters of Confluent mirror each other, an account may do in one region what its like may do in the other, each with the topics of its side, which are there",
  why: "the right that is missing is found on the day on which a region takes over: its service reads nothing, and says that it may not",
  source: ["https://docs.confluent.io/cloud/current/security/access-control/acl.html"],
  reach: "stacks",
  vendor: "confluent",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    const byCluster = new Map<KafkaCluster, KafkaAcl[]>();
    for (const acl of kafka.acls)
      if (acl.vendor === "confluent" && acl.cluster !== undefined) {
        const same = byCluster.get(acl.cluster);
        if (same === undefined) byCluster.set(acl.cluster, [acl]);
        else same.push(acl);
      }
    const mirrored = (here: KafkaCluster, there: KafkaCluster): boolean =>
      kafka.mirrors.some(({ cluster, source }) => cluster === here && source === there);
    return {
      judgements: [...byCluster].flatMap(([here, acls]) => {
        // One other is enough: where all give the rights of the first, they all give the same.
        const there = kafka.clusters.find(
          (each) => each !== here && mirrored(here, each) && mirrored(each, here),
        );
        if (there === undefined) return [];
        const own = {
          topics: kafka.topics.filter(({ cluster }) => cluster === here),
          mirrors: kafka.mirrors.filter(({ cluster }) => cluster === here),
        };
        return judgeAll(here, acls, there, byCluster.get(there) ?? [], own);
      }),
      nothing: "no two clusters of Confluent mirror each other",
    };
  },
};

function judgeAll(
  home: KafkaCluster,
  acls: readonly KafkaAcl[],
  { region: there, resource: cluster }: KafkaCluster,
  others: readonly KafkaAcl[],
  own: Pick<Kafka, "topics" | "mirrors">,
): readonly Judgement[] {
  const { region: here } = home;
  if (here === undefined || there === undefined || here === there) return [];
  const rights = new Map(others.map((acl) => [rightOf(acl), acl]));
  return acls.map((acl) => {
    const right = rightOf(acl);
    const like = right === undefined ? undefined : rights.get(swapRegions(right, here, there));
    const { body } = acl.resource;
    return new Proof(acl.resource)
      .needs(
        right === undefined ? undefined : like !== undefined,
        `its account's like in ${there} may not do the same there`,
        show(body, "principal"),
        show(body, "operation"),
        show(body, "resource_name"),
        ...(like === undefined ? [{ resource: cluster }] : [show(like.resource.body, "resource_name")]),
      )
      .needs(
        isThere(acl, own),
        "it is for a topic that its cluster neither has nor mirrors",
        show(body, "resource_name"),
      )
      .judgement(`its account's like in ${there} may do the same there`);
  });
}

/** Whether the one topic that a right names stands on its cluster; true of rights to anything else. */
function isThere(
  { about, name, prefixed }: KafkaAcl,
  { topics, mirrors }: Pick<Kafka, "topics" | "mirrors">,
): boolean {
  const topic = name.kind === "known" ? name.value : undefined;
  if (about !== "TOPIC" || prefixed || typeof topic !== "string" || topic === "*") return true;
  return (
    topics.some((each) => each.name === topic) ||
    mirrors.some(({ names }) => names.some((each) => covers(each, topic) === true))
  );
}

/** Who may do what to what, as a text; undefined where an apply decides some of it. */
function rightOf({ resource: { body }, principal, name }: KafkaAcl): string | undefined {
  const account = principal?.body.text("display_name");
  if (account === undefined || name.kind !== "known") return undefined;
  const words = ["permission", "resource_type", "operation", "pattern_type"].map((path) => body.text(path));
  return words.includes(undefined) ? undefined : JSON.stringify([account, ...words, name.value]);
}
