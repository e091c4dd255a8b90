import { evidenceOf } from "../../judge";
import type { Platform } from "../../platform";
import type { Resource, Stack } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";
import { isWithoutRegion } from "../../places";
import { failed, passed } from "../../verdict";

/** Types that carry traffic or keep data, of which a region that takes over needs as many. */
const WORKLOAD: readonly string[] = [
  "aws_cloudwatch_event_bus",
  "aws_db_proxy",
  "aws_ecs_cluster",
  "aws_ecs_service",
  "aws_ecs_task_definition",
  "aws_lambda_alias",
  "aws_lb",
  "aws_lb_listener",
  "aws_networkfirewall_firewall",
  "aws_nat_gateway",
  "aws_pipes_pipe",
  "aws_rds_cluster",
  "aws_rds_cluster_instance",
  "aws_scheduler_schedule",
  "aws_sfn_state_machine",
  "aws_sqs_queue",
  "aws_subnet",
  "aws_vpc",
  "aws_vpc_endpoint",
  "aws_vpn_connection",
  "confluent_kafka_cluster",
];

/** Settings that say how much one of them carries. */
const SIZES: Readonly<Record<string, readonly string[]>> = {
  aws_ecs_service: ["desired_count"],
  aws_ecs_task_definition: ["cpu", "memory"],
  aws_rds_cluster: ["serverlessv2_scaling_configuration.max_capacity"],
  aws_rds_cluster_instance: ["instance_class"],
  confluent_kafka_cluster: ["dedicated.cku", "enterprise.max_ecku"],
};

export const regionsAreAlike: Rule = {
  id: "R1-PAR-01",
  severity: "high",
  area: "platform",
  requirements: ["R1", "R8"],
  pci: ["2.2.1"],
  title: "Every region of the platform holds the same workload, in the same sizes",
  why: "a region that lacks a queue, or has half the tasks, is found out on the day it carries the whole load",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_config_drift.html",
  ],
  reach: "stacks",
  check: (platform) => {
    const { regions } = platform.promises;
    if (regions.length < 2) return { judgements: [], nothing: "one region is promised" };
    return { judgements: judgeAll(platform, regions), nothing: "no workload stands here" };
  },
};

function judgeAll({ graph }: Platform, regions: readonly string[]): readonly Judgement[] {
  const families = new Map<string, Map<string, Resource[]>>();
  for (const resource of graph.of(...WORKLOAD)) {
    const region = resource.region ?? resource.stack.region;
    if (isWithoutRegion(resource.stack)) continue;
    if (region === undefined || !regions.includes(region)) continue;
    const family = `${familyOf(resource.stack, regions)} ${resource.type}`;
    const byRegion = families.get(family) ?? new Map<string, Resource[]>();
    byRegion.set(region, [...(byRegion.get(region) ?? []), resource]);
    families.set(family, byRegion);
  }
  return [...families].map(([family, byRegion]) => judge(family, byRegion, regions));
}

/** Name of a stack, the same in all regions. */
function familyOf({ name, account = "" }: Stack, regions: readonly string[]): string {
  return `${account} ${regions.reduce((text, region) => text.replace(region, "*"), name)}`;
}

function judge(
  family: string,
  byRegion: ReadonlyMap<string, readonly Resource[]>,
  regions: readonly string[],
): Judgement {
  const [first] = byRegion.values().next().value!;
  const counts = regions.map((region) => byRegion.get(region)?.length ?? 0);
  const evidence = [...byRegion.values()].flatMap((resources) => resources.map((resource) => ({ resource })));
  const what = family.slice(family.lastIndexOf(" ") + 1);
  if (counts.some((count) => count !== counts[0]))
    return failed(
      first!,
      `${what}: ${regions.map((region, at) => `${counts[at]} in ${region}`).join(", ")}`,
      evidence,
    );
  const sizes = SIZES[first!.type] ?? [];
  const shown = regions.map((region) => sizesOf(byRegion.get(region) ?? [], sizes));
  if (shown.some((size) => size !== shown[0]))
    return failed(
      first!,
      `${what} differs in size: ${regions.map((region, at) => `${shown[at]} in ${region}`).join(", ")}`,
      [...byRegion.values()].flatMap((each) =>
        each.flatMap(({ body }) => sizes.map((path) => evidenceOf(body, path))),
      ),
    );
  return passed(first!, `${what}: ${counts[0]} in each region, alike in size`, evidence);
}

function sizesOf(resources: readonly Resource[], paths: readonly string[]): string {
  return resources
    .map(({ body }) => paths.map((path) => JSON.stringify(body.raw(path))).join(" "))
    .sort()
    .join("; ");
}
