import type { Block } from "../../../terraform/graph/block";
import type { ProtectionEdge } from "../../../terraform/graph/protection/protection";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const PATH = "lifecycle.delete_after";

export const retentionFitsTheLock: Rule = {
  id: "R6-BKP-09",
  severity: "high",
  area: "storage",
  requirements: ["R6", "R9"],
  pci: ["12.10.1"],
  title: "The retention of every backup and copy lies within the lock of the vault that it goes to",
  why: "a vault refuses what its lock does not allow: the job fails every time it runs, in an account that the plan's does not see",
  source: ["https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: protectionOf(graph)
      .edges.filter(({ kind }) => kind === "backs-up-into" || kind === "copies-into")
      .map(judge),
    nothing: "no plan backs up into a vault of these stacks",
  }),
};

function judge({ from, to, block, because }: ProtectionEdge): Judgement {
  const [lock] = protectionOf(from.body.graph).to(to, "locks");
  const proof = new Proof(from);
  if (lock === undefined) return proof.judgement(`nothing locks ${to.id}`);
  const days = block.number(PATH);
  const [least, most] = [lock.block.number("min_retention_days"), lock.block.number("max_retention_days")];
  const evidence = [
    show(block, PATH),
    ...because,
    show(lock.block, "min_retention_days"),
    show(lock.block, "max_retention_days"),
  ];
  const fits = days === undefined ? false : days >= (least ?? 0) && days <= (most ?? Infinity);
  return proof
    .needs(
      [[block, PATH] as const, [lock.block, "min_retention_days"] as const].some(isUnknown)
        ? undefined
        : fits,
      `${to.id} keeps from ${least ?? 0} to ${most ?? "any number of"} days, and the backup is to be kept ${days ?? "for ever"}`,
      ...evidence,
    )
    .judgement(`${String(days)} days lie within the lock of ${to.id}`);
}

function isUnknown([block, path]: readonly [Block, string]): boolean {
  return block.value(path).kind === "unknown";
}
