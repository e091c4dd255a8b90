import { textOf } from "../../../terraform/graph/json";
import type { Block } from "../../../terraform/graph/block";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { ProtectionEdge } from "../../../terraform/graph/protection/protection";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import { tagOf } from "../../../terraform/graph/protection/tags-of";
import type { Resource } from "../../../terraform/graph/resource";
import { hoursBetween } from "../../parts/hours-between";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** What AWS Backup calls the types of what it restores. */
const RESTORED_AS: Readonly<Record<string, string>> = {
  aws_db_instance: "RDS",
  aws_dynamodb_table: "DynamoDB",
  aws_ebs_volume: "EBS",
  aws_efs_file_system: "EFS",
  aws_rds_cluster: "Aurora",
  aws_s3_bucket: "S3",
};
const HOURS_PER_MONTH = 744;

export const restoresAreTested: Rule = {
  id: "R6-BKP-07",
  severity: "high",
  area: "storage",
  requirements: ["R6"],
  pci: ["12.10.1"],
  title: "Everything that is backed up is restored by a test at least monthly, from the vault that holds it",
  why: "a backup that nobody restored is a hope; a test whose selection matches nothing reports success",
  source: ["https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: protectionOf(graph)
      .edges.filter(({ kind }) => kind === "backed-up-by")
      .map((edge) => judge(edge, graph)),
    nothing: "nothing is backed up",
  }),
};

function judge({ from, to: plan, because }: ProtectionEdge, graph: PlatformGraph): Judgement {
  const protection = protectionOf(graph);
  const tests = protection
    .from(plan, "backs-up-into")
    .flatMap(({ to: vault }) => protection.to(vault, "tests-restores-of"));
  const selected = tests.flatMap((test) =>
    selectionsOf(graph, test.from)
      .filter((selection) => takes(selection.body, from))
      .map((selection) => ({ test, selection })),
  );
  const found = selected.find(({ test }) => (hours(test.from) ?? Infinity) <= HOURS_PER_MONTH) ?? selected[0];
  const proof = new Proof(from)
    .needs(tests.length > 0, "no test restores from the vaults of its backups", ...because)
    .needs(
      found !== undefined,
      "the tests of its vault select other things",
      ...because,
      ...tests.flatMap((test) => test.because),
    );
  if (found === undefined) return proof.judgement("");
  const { test, selection } = found;
  const schedule = test.from.body.value("schedule_expression");
  return proof
    .needs(
      schedule.kind === "unknown" ? undefined : (hours(test.from) ?? Infinity) <= HOURS_PER_MONTH,
      "its restore is tested less than monthly",
      show(test.from.body, "schedule_expression"),
      ...test.because,
    )
    .value(
      selection.body,
      "validation_window_hours",
      (value) => Number(textOf(value)) > 0,
      "above 0, or nobody can look at what was restored",
    )
    .judgement(`${test.from.address} restores it at least monthly`);
}

function hours({ body }: Resource): number | undefined {
  return hoursBetween(body.text("schedule_expression") ?? "");
}

function selectionsOf(graph: PlatformGraph, test: Resource): readonly Resource[] {
  const name = test.body.text("name");
  return graph
    .of("aws_backup_restore_testing_selection")
    .filter(
      ({ body, account, region }) =>
        account === test.account &&
        region === test.region &&
        (body.targets("restore_testing_plan_name").includes(test) ||
          (name !== undefined && body.text("restore_testing_plan_name") === name)),
    );
}

/** Whether a selection takes what was backed up of a resource, by its type, ARN and tags. */
function takes(selection: Block, resource: Resource): boolean {
  if (selection.text("protected_resource_type") !== RESTORED_AS[resource.type]) return false;
  const arn = resource.body.graph.arnOf(resource);
  const arns = selection.texts("protected_resource_arns");
  if (arns.length > 0 && !arns.some((each) => each === "*" || each === arn)) return false;
  return selection.blocks("protected_resource_conditions.string_equals").every((condition) => {
    const key = condition.text("key")?.replace(/^aws:ResourceTag\//, "");
    if (key === undefined) return false;
    const tag = tagOf(resource, key);
    return tag.kind === "known" && tag.value === condition.text("value");
  });
}
