import { textOf } from "../../../terraform/graph/json";
import { accessOf, type Access } from "../../../terraform/graph/access/access";
import { keyUseOf } from "../../../terraform/graph/access/key-use";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

const CLOUDWATCH = { kind: "service", service: "cloudwatch.amazonaws.com" } as const;

export const alarmsReachSomebody: Rule = {
  id: "R7-ALM-01",
  severity: "high",
  area: "platform",
  requirements: ["R7", "R3"],
  pci: ["10.7.2", "12.10.5"],
  title:
    "Every alarm reaches somebody: its topic admits CloudWatch, so does the topic's key, and somebody subscribes",
  why: "an alarm that goes red and tells nobody looks the same as one that never goes red",
  source: [
    "Security Hub CloudWatch.15",
    "Security Hub CloudWatch.17",
    "https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const access = accessOf(graph);
    const subscribed = new Map<Resource, Resource[]>();
    for (const subscription of graph.of("aws_sns_topic_subscription"))
      for (const topic of subscription.body.targets("topic_arn"))
        subscribed.set(topic, [...(subscribed.get(topic) ?? []), subscription]);
    const inner = innerAlarms(graph);
    const alarms = graph
      .of("aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm")
      .filter(
        (alarm) =>
          alarm.type === "aws_cloudwatch_composite_alarm" ||
          !inner.has(alarm) ||
          alarm.body.raw("alarm_actions").length > 0,
      );
    const judgements = alarms.map((alarm) => judge(alarm, access, subscribed));
    return { judgements, nothing: "there is no alarm" };
  },
};

/** Alarms that others are made of, or that only steer a service, tell nobody themselves. */
function innerAlarms(graph: PlatformGraph): ReadonlySet<Resource> {
  const inner = new Set<Resource>();
  for (const composite of graph.of("aws_cloudwatch_composite_alarm"))
    for (const alarm of composite.body.targets("alarm_rule")) inner.add(alarm);
  for (const type of [
    "aws_codedeploy_deployment_group",
    "aws_ecs_service",
    "aws_route53_health_check",
    "aws_fis_experiment_template",
  ])
    for (const user of graph.of(type))
      for (const path of [
        "alarm_configuration.alarms",
        "alarms.alarm_names",
        "cloudwatch_alarm_name",
        "stop_condition.value",
      ])
        for (const name of user.body.raw(path)) {
          for (const alarm of graph.targetsOf(name, user.stack)) inner.add(alarm);
          if (typeof name === "string")
            for (const alarm of graph.named("aws_cloudwatch_metric_alarm", name))
              if (alarm.account === user.account) inner.add(alarm);
        }
  return inner;
}

function judge(
  alarm: Resource,
  access: Access,
  subscribed: ReadonlyMap<Resource, readonly Resource[]>,
): Judgement {
  const { body, account, region } = alarm;
  const actions = evidenceOf(body, "alarm_actions");
  if (body.flag("actions_enabled") === false)
    return failed(alarm, "actions_enabled must not be false", [evidenceOf(body, "actions_enabled")]);
  if (body.raw("alarm_actions").length === 0) return failed(alarm, "alarm_actions is not set", [actions]);
  const topics = body.targets("alarm_actions").filter(({ type }) => type === "aws_sns_topic");
  const [topic] = topics;
  if (topic === undefined) {
    const scales = body
      .texts("alarm_actions")
      .some((arn) => /:(?:autoscaling|automate|ssm|lambda):/.test(arn));
    if (scales || body.targets("alarm_actions").length > 0)
      return passed(alarm, "its action is done by a service", [actions]);
    const known = body.raw("alarm_actions").every((raw) => !textOf(raw).includes("${"));
    return known
      ? failed(alarm, "alarm_actions names no topic of these stacks", [actions])
      : undecided(alarm, "alarm_actions leads to no topic of these stacks", [actions]);
  }
  const evidence: Evidence[] = [actions, { resource: topic }];
  if (topic.account !== account || topic.region !== region)
    return failed(alarm, "its topic stands in another account or region", evidence);
  const context = new Map([
    ["aws:sourceaccount", account],
    ["aws:sourcearn", body.graph.arnOf(alarm) ?? `arn:aws:cloudwatch:${region}:${account}:alarm:any`],
  ]);
  const admitted = access.admits(topic, CLOUDWATCH, "sns:Publish", context);
  if (admitted.verdict !== "allowed")
    return failed(alarm, "the policy of its topic does not admit CloudWatch", [
      ...evidence,
      ...admitted.because,
    ]);
  evidence.push(...admitted.because);
  for (const { key, because } of keyUseOf(body.graph).keysOf(topic)) {
    const decrypt = access.admits(key, CLOUDWATCH, "kms:Decrypt", context);
    if (decrypt.verdict !== "allowed")
      return failed(alarm, "the key of its topic does not admit CloudWatch", [...evidence, ...because]);
    evidence.push(...because, ...decrypt.because);
  }
  const over = body.targets("ok_actions").filter(({ type }) => type === "aws_sns_topic");
  if (body.raw("ok_actions").length > 0 && !over.includes(topic))
    return failed(alarm, "ok_actions leads to another topic: who heard of it never hears that it is over", [
      evidenceOf(body, "ok_actions"),
    ]);
  const subscriptions = subscribed.get(topic) ?? [];
  if (subscriptions.length === 0) return failed(alarm, "nobody subscribes to its topic", evidence);
  return passed(alarm, `it reaches ${subscriptions.length} subscriptions`, [
    ...evidence,
    ...subscriptions.map((subscription) => evidenceOf(subscription.body, "protocol")),
  ]);
}
