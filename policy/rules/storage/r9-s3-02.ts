import { objectLockOf } from "../../../terraform/graph/protection/object-lock";
import type { ProtectionEdge } from "../../../terraform/graph/protection/protection";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";

const DAYS_OF_AUDIT = 365;

export const logsAreLocked: Rule = {
  id: "R9-S3-02",
  severity: "high",
  area: "storage",
  requirements: ["R9", "R7"],
  pci: ["10.3.2", "10.5.1"],
  title: "Logs rest in a locked bucket, or every one of them is replicated into one",
  why: "who breaks in removes the logs first; some services cannot write into a locked bucket, so that theirs must be copied into one",
  source: [
    "Security Hub S3.15",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html",
    "https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html",
  ],
  reach: "stacks",
  check: ({ graph, promises }) => {
    const protection = protectionOf(graph);
    const taking = graph
      .of("aws_s3_bucket")
      .map((bucket) => ({ bucket, logs: protection.to(bucket, "logs-to") }))
      .filter(({ logs }) => logs.length > 0);
    return {
      judgements: taking.map(({ bucket, logs }) => judge(bucket, logs[0]!, promises)),
      nothing: "no log goes to a bucket",
    };
  },
};

function judge(bucket: Resource, log: ProtectionEdge, promises: Promises): Judgement {
  const own = locked(bucket, promises);
  if (own.holds !== false)
    return new Proof(bucket)
      .needs(own.holds, own.problem, ...log.because, ...own.evidence)
      .judgement("its objects are locked, also against its owner");
  const copies = protectionOf(bucket.body.graph)
    .from(bucket, "replicates-objects")
    .filter(({ block }) => (block.text("filter.prefix") ?? "") === "" && block.raw("filter.tag").length === 0)
    .map((edge) => ({ edge, lock: locked(edge.to, promises) }));
  const copy = copies.find(({ lock }) => lock.holds === true) ?? copies[0];
  return new Proof(bucket)
    .needs(
      copy === undefined ? false : copy.lock.holds,
      copy === undefined
        ? `${own.problem}, and nothing copies all its logs into one that is`
        : `${own.problem}, and the bucket of its copies: ${copy.lock.problem}`,
      ...log.because,
      ...own.evidence,
      ...(copy === undefined ? [] : [...copy.edge.because, ...copy.lock.evidence]),
    )
    .judgement(`all its logs are replicated into ${copy?.edge.to.address ?? "a bucket"}, which is locked`);
}

function locked(
  bucket: Resource,
  { pciScope }: Promises,
): { readonly holds: boolean | undefined; readonly problem: string; readonly evidence: readonly Evidence[] } {
  const lock = objectLockOf(bucket);
  if (lock === undefined) return { holds: false, problem: "its objects are not locked", evidence: [] };
  const { body } = lock.resource;
  const evidence = [show(body, "rule.default_retention.mode"), show(body, "rule.default_retention.days")];
  const least = pciScope ? DAYS_OF_AUDIT : 1;
  const problem = `it must lock for ${least} days${pciScope ? " in mode COMPLIANCE" : ""}, and locks for ${lock.days ?? "unknown"} in mode ${lock.mode ?? "unknown"}`;
  const unknown = ["mode", "days", "years"].some(
    (path) => body.value(`rule.default_retention.${path}`).kind === "unknown",
  );
  if (unknown) return { holds: undefined, problem, evidence };
  const modes = pciScope ? ["COMPLIANCE"] : ["COMPLIANCE", "GOVERNANCE"];
  return { holds: modes.includes(lock.mode ?? "") && (lock.days ?? 0) >= least, problem, evidence };
}
