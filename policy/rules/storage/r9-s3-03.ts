import { keyUseOf } from "../../../terraform/graph/access/key-use";
import { bucketSettingsOf } from "../../../terraform/graph/protection/bucket-settings";
import { objectLockOf } from "../../../terraform/graph/protection/object-lock";
import type { ProtectionEdge } from "../../../terraform/graph/protection/protection";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { oneOf, Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";

const ON = oneOf("Enabled");

export const bucketsReplicateToOtherRegion: Rule = {
  id: "R9-S3-03",
  severity: "high",
  area: "storage",
  requirements: ["R9", "R1"],
  pci: ["12.10.1"],
  title:
    "What must be kept is replicated whole to another promised region, in time and under a key of that region",
  why: "a replica in the same region is lost with it, and one under a key of the lost region cannot be read",
  source: [
    "Security Hub S3.7",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-time-control.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html",
  ],
  reach: "stacks",
  check: ({ graph, promises }) => {
    if (promises.regions.length < 2) return { judgements: [], nothing: "only one region is promised" };
    const protection = protectionOf(graph);
    const kept = graph
      .of("aws_s3_bucket")
      .filter(
        (bucket) =>
          objectLockOf(bucket) !== undefined || protection.from(bucket, "replicates-objects").length > 0,
      );
    return {
      judgements: kept.map((bucket) => judge(bucket, promises)),
      nothing: "no bucket is locked or replicated",
    };
  },
};

function judge(bucket: Resource, { regions }: Promises): Judgement {
  const edges = protectionOf(bucket.body.graph)
    .from(bucket, "replicates-objects")
    .filter(
      ({ to }) => to.region !== bucket.region && to.region !== undefined && regions.includes(to.region),
    );
  if (edges.length === 0)
    return new Proof(bucket)
      .needs(
        configurationUnknown(bucket) ? undefined : false,
        `it is not replicated to another of the regions ${regions.join(", ")}`,
      )
      .judgement("");
  const proof = new Proof(bucket);
  for (const edge of edges) addEdge(proof, bucket, edge);
  return proof.judgement(`it is replicated whole to ${edges.map(({ to }) => to.region).join(", ")}`);
}

function addEdge(proof: Proof, bucket: Resource, { to, block, because }: ProtectionEdge): void {
  const { graph } = bucket.body;
  const settings = bucketSettingsOf(graph);
  const encrypts = (
    settings
      .get(bucket)
      ?.encryption?.body.texts("rule.apply_server_side_encryption_by_default.sse_algorithm") ?? []
  ).some((algorithm) => algorithm.startsWith("aws:kms"));
  const whole =
    (block.text("filter.prefix") ?? "") === "" &&
    block.raw("filter.tag").length === 0 &&
    block.raw("filter.and").length === 0;
  proof
    .needs(whole, "only some of its objects are replicated", show(block, "filter.prefix"), ...because)
    .value(block, "destination.replication_time.status", ON, "Enabled")
    .value(block, "destination.metrics.status", ON, "Enabled")
    .needs(
      objectLockOf(bucket) === undefined || objectLockOf(to) !== undefined,
      `its objects are locked, and their replicas in ${to.address} are not`,
      ...because,
    );
  for (const each of [bucket, to]) {
    const versioning = settings.get(each)?.versioning;
    const path = "versioning_configuration.status";
    proof.needs(
      versioning === undefined
        ? false
        : versioning.body.value(path).kind === "unknown"
          ? undefined
          : ON(versioning.body.text(path)),
      `${each.address} does not keep versions, without which S3 does not replicate`,
      ...(versioning === undefined ? because : [show(versioning.body, path)]),
    );
  }
  if (!encrypts) return;
  const path = "destination.encryption_configuration.replica_kms_key_id";
  const use = keyUseOf(graph)
    .keysOf(block.resource)
    .find(({ key, because: [first] }) => first !== undefined && block.targets(path).includes(key));
  proof
    .value(block, "source_selection_criteria.sse_kms_encrypted_objects.status", ON, "Enabled")
    .needs(block.raw(path).length > 0, "no key is named for the replicas", ...because)
    .needs(
      block.raw(path).length === 0 ? true : keyStands(block.targets(path), to),
      `the key of its replicas does not stand in ${to.region ?? "their region"}, in the account of the bucket`,
      show(block, path),
      ...(use?.because ?? []),
    );
}

function keyStands(keys: readonly Resource[], to: Resource): boolean | undefined {
  const found = keys.filter(({ type }) => type === "aws_kms_key" || type === "aws_kms_replica_key");
  if (found.length === 0) return undefined;
  return found.every(({ account, region }) => account === to.account && region === to.region);
}

function configurationUnknown(bucket: Resource): boolean {
  const body = bucketSettingsOf(bucket.body.graph).get(bucket)?.replication?.body;
  return body?.blocks("rule").some((rule) => rule.value("destination.bucket").kind === "unknown") === true;
}
