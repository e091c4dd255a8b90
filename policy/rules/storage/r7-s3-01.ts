import { admitsObject } from "../../../terraform/graph/protection/admits-object";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

export const bucketsLogAccess: Rule = {
  id: "R7-S3-01",
  severity: "medium",
  area: "storage",
  requirements: ["R7"],
  pci: ["10.2.1", "10.2.1.1"],
  title: "Access to every bucket is logged into a bucket that admits those logs",
  why: "S3 drops access logs silently where the other bucket stands elsewhere or its policy does not admit them",
  source: [
    "Security Hub S3.9",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const protection = protectionOf(graph);
    const logged = graph
      .of("aws_s3_bucket")
      .filter((bucket) => protection.to(bucket, "access-logs-to").length === 0);
    return { judgements: logged.map(judge), nothing: "there is no bucket but those of access logs" };
  },
};

function judge(bucket: Resource): Judgement {
  const [edge] = protectionOf(bucket.body.graph).from(bucket, "access-logs-to");
  const proof = new Proof(bucket).needs(edge !== undefined, "access to it is not logged");
  if (edge === undefined) return proof.judgement("");
  const { to, block, because } = edge;
  const service = { kind: "service", service: "logging.s3.amazonaws.com" } as const;
  const context = new Map([
    ["aws:sourceaccount", bucket.account],
    ["aws:sourcearn", bucket.body.graph.arnOf(bucket)],
    ["aws:securetransport", "true"],
    ["aws:principalisawsservice", "true"],
  ]);
  const prefix = block.text("target_prefix") ?? "";
  const admitted = admitsObject(to, `${prefix}log`, service, "s3:PutObject", context);
  return proof
    .needs(to !== bucket, "it logs into itself, and every log makes another", ...because)
    .needs(
      samePlace(bucket, to),
      "its access logs go to another region or account, where S3 drops them",
      ...because,
    )
    .needs(
      admitted.verdict === "unknown" ? undefined : admitted.verdict === "allowed",
      "the bucket of its access logs does not admit them",
      ...because,
      show(block, "target_prefix"),
      ...admitted.because,
    )
    .judgement(`its access is logged into ${to.address}`);
}
