import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

export const filteredEventsAlarm: Rule = {
  id: "R7-CT-04",
  severity: "medium",
  area: "platform",
  requirements: ["R7"],
  pci: ["10.4.1.1", "10.7.2"],
  title: "What a filter finds in a log raises an alarm that somebody gets",
  why: "a metric that no alarm reads, or that is written under another name, tells nobody",
  source: ["Security Hub CloudTrail.5", "CIS AWS Foundations 3.0.0 4.1"],
  reach: "resources",
  check: ({ graph }) => {
    const alarms = alarmsByMetric(graph);
    const judgements = graph.of("aws_cloudwatch_log_metric_filter").map((filter) => judge(filter, alarms));
    return { judgements, nothing: "there is no filter over a log" };
  },
};

function alarmsByMetric(graph: PlatformGraph): ReadonlyMap<string, readonly Resource[]> {
  const alarms = new Map<string, Resource[]>();
  const add = (alarm: Resource, namespace?: string, name?: string): void => {
    const key = metricKey(alarm, namespace, name);
    if (key !== undefined) alarms.set(key, [...(alarms.get(key) ?? []), alarm]);
  };
  for (const alarm of graph.of("aws_cloudwatch_metric_alarm")) {
    add(alarm, alarm.body.text("namespace"), alarm.body.text("metric_name"));
    for (const query of alarm.body.blocks("metric_query.metric"))
      add(alarm, query.text("namespace"), query.text("metric_name"));
  }
  return alarms;
}

function metricKey({ account, region }: Resource, namespace?: string, name?: string): string | undefined {
  return namespace === undefined || name === undefined
    ? undefined
    : [account, region, namespace, name].join("\n");
}

/** By reference, or by the name that settings give it. */
function groupsOf({ body }: Resource): readonly Resource[] {
  const referenced = body.targets("log_group_name").filter(({ type }) => type === "aws_cloudwatch_log_group");
  const name = body.text("log_group_name");
  return name === undefined
    ? referenced
    : [...referenced, ...body.graph.named("aws_cloudwatch_log_group", name)];
}

function judge(filter: Resource, alarms: ReadonlyMap<string, readonly Resource[]>): Judgement {
  const { body } = filter;
  const path = "metric_transformation.name";
  const evidence = [evidenceOf(body, path), evidenceOf(body, "log_group_name")];
  const key = metricKey(filter, body.text("metric_transformation.namespace"), body.text(path));
  const found = key === undefined ? [] : (alarms.get(key) ?? []);
  if (!groupsOf(filter).some(({ account, region }) => account === filter.account && region === filter.region))
    return failed(filter, "log_group_name leads to no log group of its account and region", evidence);
  if (found.length === 0)
    return failed(filter, "no alarm of its account and region reads its metric", evidence);
  const loud = found.find(
    (alarm) => alarm.body.raw("alarm_actions").length > 0 && alarm.body.flag("actions_enabled") !== false,
  );
  const shown = found.map((alarm) => evidenceOf(alarm.body, "alarm_actions"));
  if (loud === undefined)
    return failed(filter, "the alarm on its metric tells nobody", [...evidence, ...shown]);
  return passed(filter, `alarm ${loud.name} reads its metric`, [...evidence, ...shown]);
}
