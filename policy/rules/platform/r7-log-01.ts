import { listOf, member, objectsOf, textOf } from "../../../terraform/graph/json";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { parseTemplateJson } from "../../../terraform/graph/template-json";
import { evidenceOf, judgeValue } from "../../judge";
import type { Platform } from "../../platform";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

/** Days that logs of card data are kept. */
const CARD_DATA_DAYS = 365;

/** Days for which CloudWatch Logs can keep a log event; the provider refuses others. */
const RETENTION_DAYS = [
  ...[1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731],
  ...[1_096, 1_827, 2_192, 2_557, 2_922, 3_288, 3_653],
];

/** Where a type names the log group that it writes to. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  aws_ecs_cluster: [
    "configuration.execute_command_configuration.log_configuration.cloud_watch_log_group_name",
  ],
  aws_networkfirewall_logging_configuration: [
    "logging_configuration.log_destination_config.log_destination.logGroup",
  ],
  aws_pipes_pipe: ["log_configuration.cloudwatch_logs_log_destination.log_group_arn"],
  aws_sfn_state_machine: ["logging_configuration.log_destination"],
  aws_vpn_connection: [
    "tunnel1_log_options.cloudwatch_log_options.log_group_arn",
    "tunnel2_log_options.cloudwatch_log_options.log_group_arn",
  ],
  aws_wafv2_web_acl_logging_configuration: ["log_destination_configs"],
};

export const logsGoToDeclaredGroups: Rule = {
  id: "R7-LOG-01",
  severity: "high",
  area: "platform",
  requirements: ["R7"],
  pci: ["10.5.1", "10.3.3"],
  title: "Whatever writes logs writes to a log group that is declared, encrypted, and kept long enough",
  why: "a group that AWS makes by itself is never emptied and has no key: card data in it stay for ever",
  source: [
    "Security Hub CloudWatch.16",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html",
  ],
  reach: "stacks",
  check: (platform) => {
    const { graph } = platform;
    const judgements = [
      ...graph.of("aws_cloudwatch_log_group").map((group) => judgeGroup(group, platform)),
      ...Object.entries(GROUPS).flatMap(([type, paths]) =>
        graph.of(type).flatMap((writer) => paths.flatMap((path) => judgePath(writer, path))),
      ),
      ...graph.of("aws_lambda_function").map(judgeFunction),
      ...graph.of("aws_rds_cluster").flatMap(judgeDatabase),
      ...graph.of("aws_ecs_task_definition").flatMap((task) => judgeTask(task, graph)),
    ];
    return { judgements, nothing: "nothing writes logs" };
  },
};

function judgeGroup(group: Resource, { promises }: Platform): Judgement {
  const least = promises.pciScope ? CARD_DATA_DAYS : 1;
  const days = judgeValue(
    group.body,
    "retention_in_days",
    (value) => typeof value === "number" && value >= least && RETENTION_DAYS.includes(value),
    `at least ${least} and a number of days that CloudWatch Logs takes; 0 keeps logs for ever`,
  );
  if (days.verdict !== "pass" || group.body.raw("kms_key_id").length > 0) return days;
  return failed(group, "kms_key_id is not set", [evidenceOf(group.body, "kms_key_id")]);
}

function judgePath(writer: Resource, path: string): readonly Judgement[] {
  const { body } = writer;
  if (body.raw(path).length === 0) return [];
  const referenced = body.targets(path).filter(({ type }) => type === "aws_cloudwatch_log_group");
  const named = body
    .texts(path)
    .map((text) => /:log-group:([^:]+)/.exec(text)?.[1] ?? text)
    .flatMap((name) => body.graph.named("aws_cloudwatch_log_group", name));
  const evidence = [evidenceOf(body, path)];
  const other = body.texts(path).some((text) => /^arn:[^:]*:(?:s3|firehose):/.test(text));
  if (other) return [passed(writer, "its logs go to a store of their own", evidence)];
  return [judgeFound(writer, [...referenced, ...named], textOf(evidence[0]!.value), evidence)];
}

function judgeFound(
  writer: Resource,
  groups: readonly Resource[],
  name: string,
  evidence: Judgement["evidence"],
): Judgement {
  const group = groups.find(({ account, region }) => account === writer.account && region === writer.region);
  if (group !== undefined)
    return passed(writer, `it writes to ${group.name}`, [...evidence, { resource: group }]);
  if (name.includes("${")) return undecided(writer, `log group ${name} is known only after apply`, evidence);
  return failed(writer, `log group ${name} is declared in no stack of its account and region`, evidence);
}

/** A function without a group of its own gets one that AWS makes. */
function judgeFunction(writer: Resource): Judgement {
  const path = "logging_config.log_group";
  const [own] = judgePath(writer, path);
  if (own !== undefined) return own;
  const name = `/aws/lambda/${writer.body.text("function_name") ?? writer.name}`;
  const groups = writer.body.graph.named("aws_cloudwatch_log_group", name);
  return judgeFound(writer, groups, name, [evidenceOf(writer.body, path)]);
}

function judgeDatabase(cluster: Resource): readonly Judgement[] {
  const path = "enabled_cloudwatch_logs_exports";
  return cluster.body.texts(path).map((log) => {
    const name = `/aws/rds/cluster/${cluster.body.text("cluster_identifier") ?? ""}/${log}`;
    const groups = cluster.body.graph.named("aws_cloudwatch_log_group", name);
    return judgeFound(cluster, groups, name, [evidenceOf(cluster.body, path)]);
  });
}

function judgeTask(task: Resource, graph: PlatformGraph): readonly Judgement[] {
  const path = "container_definitions";
  const [raw] = task.body.raw(path);
  const containers = objectsOf(listOf(typeof raw === "string" ? parseTemplateJson(raw) : raw));
  return containers.map((container) => {
    const options = member(member(container, "logConfiguration"), "options");
    const group = member(options, "awslogs-group");
    const name = textOf(member(container, "name"));
    const evidence = [{ resource: task, path, value: group ?? name }];
    if (typeof group !== "string") {
      const driver = member(member(container, "logConfiguration"), "logDriver");
      return driver === "awsfirelens"
        ? passed(task, `container ${name} sends its logs through a router`, evidence)
        : failed(task, `container ${name} writes no log`, evidence);
    }
    const value = graph.resolve(group, task.stack);
    const known = value.kind === "known" ? textOf(value.value) : group;
    const groups = [
      ...graph.targetsOf(group, task.stack).filter(({ type }) => type === "aws_cloudwatch_log_group"),
      ...graph.named("aws_cloudwatch_log_group", known),
    ];
    return judgeFound(task, groups, known, evidence);
  });
}
