import { textOf } from "../../../terraform/graph/json";
import type { Block } from "../../../terraform/graph/block";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { hoursBetween } from "../../parts/hours-between";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const HOURS_PER_DAY = 24;
/** The longest that a continuous backup can go back. */
const MAX_CONTINUOUS_DAYS = 35;
/** What rests in cold storage is paid for so long at least. */
const COLD_DAYS = 90;

export const backupsAreDaily: Rule = {
  id: "R6-BKP-06",
  severity: "high",
  area: "storage",
  requirements: ["R6"],
  pci: ["3.2.1", "12.10.1"],
  title: "Every backup plan runs at least daily, ends every backup, and keeps within AWS Backup's own bounds",
  why: "the age of the newest backup is what a restore loses; a rule beyond the bounds fails when it runs, not when it is applied",
  source: [
    "AWS Config BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK",
    "https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html",
  ],
  reach: "attribute",
  check: ({ graph }) => ({
    judgements: graph.of("aws_backup_plan").map(judge),
    nothing: "there is no backup plan",
  }),
};

function judge(plan: Resource): Judgement {
  const rules = plan.body.blocks("rule");
  const schedules = rules.map((rule) => show(rule, "schedule"));
  const hours = rules.map((rule) => hoursBetween(rule.text("schedule") ?? ""));
  const undecided = rules.some((rule) => rule.value("schedule").kind === "unknown");
  const daily = hours.some((each) => each !== undefined && each <= HOURS_PER_DAY);
  const proof = new Proof(plan).needs(
    daily ? true : undecided ? undefined : false,
    "no rule takes a backup at least once a day",
    ...schedules,
  );
  for (const rule of rules) {
    addLifecycle(proof, rule);
    for (const copy of rule.blocks("copy_action")) addLifecycle(proof, copy);
    const days = rule.number("lifecycle.delete_after");
    proof.needs(
      rule.flag("enable_continuous_backup") !== true || (days !== undefined && days <= MAX_CONTINUOUS_DAYS),
      `a continuous backup lives ${MAX_CONTINUOUS_DAYS} days at most`,
      show(rule, "enable_continuous_backup"),
      show(rule, "lifecycle.delete_after"),
    );
  }
  return proof.judgement("it takes a backup every day, and ends each");
}

function addLifecycle(proof: Proof, block: Block): void {
  const end = block.number("lifecycle.delete_after");
  const cold = block.number("lifecycle.cold_storage_after");
  proof
    .value(
      block,
      "lifecycle.delete_after",
      (value) => Number(textOf(value)) >= 1,
      "at least 1, or backups are kept for ever",
    )
    .needs(
      cold === undefined || (end !== undefined && cold + COLD_DAYS <= end),
      `what moves to cold storage must stay there ${COLD_DAYS} days`,
      show(block, "lifecycle.cold_storage_after"),
      show(block, "lifecycle.delete_after"),
    );
}
