import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { samePlace } from "../../same-place";
import { at, containersOf } from "../../parts/containers";
import { Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";

const DAYS_AT_HAND = 90;
const OPTIONS = "logConfiguration.options";

export const containersLog: Rule = {
  id: "R7-ECS-01",
  severity: "high",
  area: "compute",
  requirements: ["R7"],
  pci: ["10.2.1", "10.5.1"],
  title:
    "Every container logs into a declared group of its own region, which has a key and keeps what audit asks for",
  why: "a group that does not exist stops the task; one that the driver makes keeps everything for ever, under no key",
  source: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html",
    "Security Hub ECS.9",
  ],
  reach: "resources",
  check: ({ graph, promises }) => ({
    judgements: graph.of("aws_ecs_task_definition").map((task) => judge(task, promises)),
    nothing: "there is no task definition",
  }),
};

function judge(task: Resource, { pciScope }: Promises): Judgement {
  const { graph } = task.body;
  const containers = containersOf(task);
  const proof = new Proof(task).needs(
    containers === undefined ? undefined : containers.length > 0,
    "its containers cannot be read before apply",
    { resource: task, path: "container_definitions" },
  );
  for (const { json, name, show: shown } of containers ?? []) {
    const raw = at(json, `${OPTIONS}.awslogs-group`) ?? null;
    const value = graph.resolve(raw, task.stack);
    const named =
      value.kind === "known" && typeof value.value === "string"
        ? graph.named("aws_cloudwatch_log_group", value.value)
        : [];
    const group =
      graph.targetsOf(raw, task.stack).find(({ type }) => type === "aws_cloudwatch_log_group") ??
      named.find(({ account, region }) => account === task.account && region === task.region);
    proof
      .needs(
        at(json, "logConfiguration.logDriver") === "awslogs",
        `${name} does not log to CloudWatch`,
        shown("logConfiguration.logDriver"),
      )
      .needs(
        group !== undefined ? true : value.kind === "unknown" ? undefined : false,
        `nothing declares the log group of ${name}`,
        shown(`${OPTIONS}.awslogs-group`),
      )
      .needs(
        at(json, `${OPTIONS}.awslogs-region`) === task.region,
        `${name} logs into another region`,
        shown(`${OPTIONS}.awslogs-region`),
      );
    if (group === undefined) continue;
    const [key] = group.body.targets("kms_key_id").filter(({ type }) => type.startsWith("aws_kms_"));
    proof
      .needs(
        samePlace(task, group),
        `the log group of ${name} stands elsewhere`,
        shown(`${OPTIONS}.awslogs-group`),
      )
      .needs(
        key === undefined
          ? group.body.raw("kms_key_id").length > 0
            ? undefined
            : false
          : samePlace(group, key),
        `the log group of ${name} must have a key of its region`,
        show(group.body, "kms_key_id"),
      )
      .value(
        group.body,
        "retention_in_days",
        (days) => typeof days === "number" && (days === 0 ? false : days >= (pciScope ? DAYS_AT_HAND : 1)),
        pciScope ? `at least ${DAYS_AT_HAND}` : "set",
      );
  }
  return proof.judgement("its containers log into declared groups of their region");
}
