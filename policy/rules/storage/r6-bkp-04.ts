import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import type { Resource } from "../../../terraform/graph/resource";
import { between, Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";

/** Days of grace that AWS asks for at least; the last day on which somebody still can undo it. */
const GRACE = { least: 3, most: 36_500 };

export const vaultsAreLocked: Rule = {
  id: "R6-BKP-04",
  severity: "critical",
  area: "storage",
  requirements: ["R6", "R9"],
  pci: ["10.3.2"],
  title:
    "Every vault that takes backups is locked, where card data flow in compliance mode, with both bounds",
  why: "a vault without a lock is emptied by the first role that may; without the grace period the lock is one that an administrator removes",
  source: ["https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html"],
  reach: "resources",
  check: ({ graph, promises }) => ({
    judgements: graph.of("aws_backup_vault").map((vault) => judge(vault, promises)),
    nothing: "there is no vault",
  }),
};

function judge(vault: Resource, { pciScope }: Promises): Judgement {
  const [edge] = protectionOf(vault.body.graph).to(vault, "locks");
  const proof = new Proof(vault)
    .needs(edge !== undefined, "nothing locks it", { resource: vault }, ...(edge?.because ?? []))
    .value(vault.body, "force_destroy", (value) => value === undefined || value === false, "false");
  if (edge === undefined) return proof.judgement("");
  const { block } = edge;
  proof
    .value(block, "min_retention_days", between(1, GRACE.most), "at least 1")
    .value(block, "max_retention_days", between(1, GRACE.most), "at least 1");
  if (pciScope)
    proof.value(block, "changeable_for_days", between(GRACE.least, GRACE.most), `at least ${GRACE.least}`);
  const [least, most] = [block.number("min_retention_days"), block.number("max_retention_days")];
  return proof
    .needs(
      least === undefined || most === undefined || least <= most,
      "its least retention is longer than its most",
      ...edge.because,
    )
    .judgement(`it is locked from ${least ?? 0} to ${most ?? 0} days`);
}
