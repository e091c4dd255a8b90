import type { Block } from "../../../terraform/graph/block";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { vaultsAt } from "../../../terraform/graph/protection/backup-edges";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { between, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** What AWS Backup asks for between the end of the window to start in and that to complete in. */
const MINUTES_BETWEEN = 60;
const START = { least: 60, most: 480 };
const MINUTES_PER_DAY = 1_440;

export const backupRulesAreWhole: Rule = {
  id: "R6-BKP-13",
  severity: "high",
  area: "storage",
  requirements: ["R6"],
  pci: ["12.10.1"],
  title:
    "Every rule of a backup plan says when, ends within its day, and copies into a vault of the platform; one of objects is continuous",
  why: "AWS Backup's own windows are eight hours and a week: a backup that hangs so long is missed late; of two continuous rules it takes one and drops the other",
  source: [
    "https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html",
    "https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_backup_plan").map((plan) => judge(plan, graph)),
    nothing: "there is no backup plan",
  }),
};

function judge(plan: Resource, graph: PlatformGraph): Judgement {
  const rules = plan.body.blocks("rule");
  const proof = new Proof(plan);
  for (const rule of rules) {
    addTimes(proof, rule);
    addCopies(proof, rule, graph);
  }
  const continuous = rules.filter((rule) => rule.flag("enable_continuous_backup") === true);
  const selected = protectionOf(graph)
    .to(plan, "backed-up-by")
    .map(({ from }) => from);
  const objects = selected.find(({ type }) => type === "aws_s3_bucket");
  const database = selected.find(
    ({ type, body }) => type === "aws_rds_cluster" && (body.number("backup_retention_period") ?? 0) > 0,
  );
  const shown = rules.map((rule) => show(rule, "enable_continuous_backup"));
  return proof
    .needs(continuous.length < 2, "of two continuous rules AWS Backup drops one", ...shown)
    .needs(
      objects === undefined || continuous.length > 0,
      `${objects?.address ?? ""} is not backed up continuously, so that a day of objects may be lost`,
      ...shown,
    )
    .needs(
      database === undefined || continuous.length === 0,
      `${database?.address ?? ""} keeps its own way back in time, which a continuous rule would take over`,
      ...shown,
      ...(database === undefined ? [] : [show(database.body, "backup_retention_period")]),
    )
    .judgement("its rules say when, end within their day, and copy into vaults of the platform");
}

function addTimes(proof: Proof, rule: Block): void {
  const start = rule.number("start_window") ?? START.least;
  proof
    .value(rule, "schedule", (value) => typeof value === "string" && value !== "", "said")
    .value(rule, "start_window", between(START.least, START.most), `${START.least} to ${START.most}`)
    .value(
      rule,
      "completion_window",
      between(start + MINUTES_BETWEEN, MINUTES_PER_DAY),
      `${start + MINUTES_BETWEEN} to ${MINUTES_PER_DAY}`,
    );
}

/** Where there are other vaults, no backup stays in one alone. */
function addCopies(proof: Proof, rule: Block, graph: PlatformGraph): void {
  const path = "destination_vault_arn";
  const [own] = vaultsAt(rule, "target_vault_name");
  const copies = rule.blocks("copy_action");
  proof.needs(
    copies.length > 0 || graph.of("aws_backup_vault").every((vault) => vault === own),
    "what a rule takes is in one vault only",
    show(rule, "rule_name"),
    show(rule, "target_vault_name"),
  );
  for (const copy of copies) {
    const found = vaultsAt(copy, path).some((vault) => vault !== own);
    const decided = copy.value(path).kind !== "unknown";
    proof.needs(
      found ? true : decided ? false : undefined,
      "a copy goes to no other vault of the platform",
      show(rule, "rule_name"),
      show(copy, path),
    );
  }
}
