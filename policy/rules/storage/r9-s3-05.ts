import { accessOf } from "../../../terraform/graph/access/access";
import { keyUseOf } from "../../../terraform/graph/access/key-use";
import { bucketSettingsOf } from "../../../terraform/graph/protection/bucket-settings";
import type { ProtectionEdge } from "../../../terraform/graph/protection/protection";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const replicationMayDoItsWork: Rule = {
  id: "R9-S3-05",
  severity: "high",
  area: "storage",
  requirements: ["R9", "R4"],
  pci: ["7.2.5"],
  title:
    "The role of every replication may read the source, write the replica and use the keys of both regions",
  why: "S3 takes a replication that its role cannot do: objects stay behind with status FAILED, and nobody is asked at apply",
  source: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: protectionOf(graph)
      .edges.filter(({ kind }) => kind === "replicates-objects")
      .map(judge),
    nothing: "no bucket is replicated",
  }),
};

function judge({ from, to, block, because }: ProtectionEdge): Judgement {
  const { graph } = from.body;
  const configuration = block.resource;
  const [role] = configuration.body.targets("role").filter(({ type }) => type === "aws_iam_role");
  const proof = new Proof(configuration);
  if (role === undefined)
    return proof
      .needs(undefined, "its role is not in these stacks", show(configuration.body, "role"))
      .judgement("");
  const access = accessOf(graph);
  const may = (action: string, object: Resource | string, region?: string): void => {
    const context = new Map(region === undefined ? [] : [["kms:viaservice", `s3.${region}.amazonaws.com`]]);
    const { verdict, because: why } = access.allows(role, action, object, context);
    const name = typeof object === "string" ? object : object.id;
    proof.needs(
      verdict === "unknown" ? undefined : verdict === "allowed",
      `its role may not do ${action} on ${name}`,
      show(configuration.body, "role"),
      ...because,
      ...why,
    );
  };
  const service = { kind: "service", service: "s3.amazonaws.com" } as const;
  const trust = access.admits(role, service, "sts:AssumeRole");
  proof.needs(
    trust.verdict === "unknown" ? undefined : trust.verdict === "allowed",
    "its role does not trust S3",
    show(configuration.body, "role"),
    ...trust.because,
  );
  may("s3:GetReplicationConfiguration", from);
  may("s3:ListBucket", from);
  const [source, replica] = [`${graph.arnOf(from) ?? ""}/x`, `${graph.arnOf(to) ?? ""}/x`];
  may("s3:GetObjectVersionForReplication", source);
  may("s3:ReplicateObject", replica);
  may("s3:ReplicateTags", replica);
  if (block.text("delete_marker_replication.status") === "Enabled") may("s3:ReplicateDelete", replica);
  for (const key of keysOfBucket(from)) may("kms:Decrypt", key, from.region);
  for (const key of block.targets("destination.encryption_configuration.replica_kms_key_id"))
    may("kms:Encrypt", key, to.region);
  return proof.judgement(`its role may copy from ${from.address} to ${to.address}`);
}

function keysOfBucket(bucket: Resource): readonly Resource[] {
  const { graph } = bucket.body;
  const encryption = bucketSettingsOf(graph).get(bucket)?.encryption;
  return encryption === undefined
    ? []
    : keyUseOf(graph)
        .keysOf(encryption)
        .map(({ key }) => key);
}
