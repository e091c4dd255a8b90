import { textOf } from "../../../terraform/graph/json";
import { objectLockOf } from "../../../terraform/graph/protection/object-lock";
import type { ProtectionEdge } from "../../../terraform/graph/protection/protection";
import { bucketSettingsOf } from "../../../terraform/graph/protection/bucket-settings";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const REPLICAS = "source_selection_criteria.replica_modifications.status";

export const replicasGoBothWays: Rule = {
  id: "R9-S3-04",
  severity: "high",
  area: "storage",
  requirements: ["R9", "R1"],
  pci: ["12.10.1"],
  title: "Buckets of two regions that hold the same data replicate both ways and keep it equally long",
  why: "after a failover the survivor takes the writes: what it gets must come back, and must not expire or unlock earlier there",
  source: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-for-metadata-changes.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiRegionAccessPointBucketReplication.html",
  ],
  reach: "stacks",
  check: ({ graph, promises }) => {
    if (promises.regions.length < 2) return { judgements: [], nothing: "only one region is promised" };
    const pairs = protectionOf(graph).edges.filter(
      (edge) =>
        edge.kind === "replicates-objects" && edge.from.region !== edge.to.region && !isArchived(edge),
    );
    return { judgements: pairs.map(judge), nothing: "no bucket replicates to one of its kind elsewhere" };
  },
};

/** Into a locked bucket one-way copies are right where the source itself is not locked: it only passes logs on. */
function isArchived({ from, to }: ProtectionEdge): boolean {
  return objectLockOf(from) === undefined && objectLockOf(to) !== undefined;
}

function judge({ from, to, block, because }: ProtectionEdge): Judgement {
  const back = protectionOf(from.body.graph)
    .from(to, "replicates-objects")
    .find((edge) => edge.to === from);
  const [here, there] = [objectLockOf(from), objectLockOf(to)];
  const proof = new Proof(from)
    .needs(
      back !== undefined,
      `${to.address} in ${to.region ?? "the other region"} does not replicate back`,
      ...because,
    )
    .value(block, REPLICAS, oneOf("Enabled"), "Enabled")
    .needs(
      here?.mode === there?.mode && here?.days === there?.days,
      `it locks for ${String(here?.days)} days (${String(here?.mode)}), its replica for ${String(there?.days)} (${String(there?.mode)})`,
      ...because,
      ...[here, there].flatMap((lock) =>
        lock === undefined ? [] : [show(lock.resource.body, "rule.default_retention.days")],
      ),
    );
  const [mine, theirs] = [expiry(from), expiry(to)];
  return proof
    .needs(
      mine.days === theirs.days,
      `its objects expire after ${mine.days} days, the replicas after ${theirs.days}`,
      ...mine.evidence,
      ...theirs.evidence,
    )
    .judgement(
      `it and ${to.address} in ${to.region ?? "the other region"} replicate to each other and keep alike`,
    );
}

/** Days until objects expire, by all rules that are on; `none` where they never do. */
function expiry(bucket: Resource): {
  readonly days: string;
  readonly evidence: readonly ReturnType<typeof show>[];
} {
  const lifecycle = bucketSettingsOf(bucket.body.graph).get(bucket)?.lifecycle;
  const rules = (lifecycle?.body.blocks("rule") ?? []).filter((rule) => rule.text("status") === "Enabled");
  const all = rules.flatMap((rule) =>
    ["expiration.days", "noncurrent_version_expiration.noncurrent_days"].map((path) => show(rule, path)),
  );
  const evidence = all.filter(({ value }) => value !== undefined);
  const days = evidence.map(({ value }) => textOf(value)).join(" and ");
  return { days: days === "" ? "none" : days, evidence };
}
