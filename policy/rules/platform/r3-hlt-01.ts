import { accessOf, type Access } from "../../../terraform/graph/access/access";
import { listOf, member } from "../../../terraform/graph/json";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { parseTemplateJson } from "../../../terraform/graph/template-json";
import { evidenceOf } from "../../judge";
import { placesOf, type Place } from "../../places";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

const EVENTS = { kind: "service", service: "events.amazonaws.com" } as const;

export const healthEventsReachSomebody: Rule = {
  id: "R3-HLT-01",
  severity: "medium",
  area: "platform",
  requirements: ["R3", "R7"],
  pci: ["10.7.2"],
  title: "AWS's own notices about each account and region reach a topic that somebody reads",
  why: "AWS announces what it retires, repairs and has lost there, and nowhere else in time",
  source: ["https://docs.aws.amazon.com/health/latest/ug/cloudwatch-events-health.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const rules = graph.of("aws_cloudwatch_event_rule").filter(isAboutHealth);
    if (rules.length === 0)
      return { judgements: [], nothing: "no rule about AWS Health is among these stacks" };
    const access = accessOf(graph);
    return { judgements: placesOf(graph).map((place) => judge(place, rules, graph, access)) };
  },
};

function isAboutHealth({ body }: Resource): boolean {
  const [pattern] = body.raw("event_pattern");
  const json = typeof pattern === "string" ? parseTemplateJson(pattern) : pattern;
  return listOf(member(json, "source")).includes("aws.health");
}

function judge(place: Place, rules: readonly Resource[], graph: PlatformGraph, access: Access): Judgement {
  const rule = rules.find(({ account, region }) => account === place.account && region === place.region);
  if (rule === undefined)
    return failed(place.resources[0]!, `no rule tells of AWS Health in account ${place.name}`);
  const { body } = rule;
  const evidence = [evidenceOf(body, "event_pattern")];
  if (body.text("state") === "DISABLED" || body.flag("is_enabled") === false)
    return failed(rule, "it is disabled", [evidenceOf(body, "state")]);
  if (body.raw("event_bus_name").length > 0 && body.text("event_bus_name") !== "default")
    return failed(rule, "AWS sends to the default bus only", [evidenceOf(body, "event_bus_name")]);
  const targets = graph.usersOf(rule).filter(({ from }) => from.type === "aws_cloudwatch_event_target");
  const topics = targets.flatMap(({ from }) =>
    from.body.targets("arn").filter(({ type }) => type === "aws_sns_topic"),
  );
  const [topic] = topics;
  if (topic === undefined) return failed(rule, "no topic is its target", evidence);
  const source = `arn:aws:events:${rule.region}:${rule.account}:rule/${body.text("name") ?? "any"}`;
  const context = new Map([
    ["aws:sourcearn", source],
    ["aws:sourceaccount", rule.account],
  ]);
  const { verdict, because, statements } = access.admits(topic, EVENTS, "sns:Publish", context);
  const whole = [
    ...evidence,
    ...targets.map(({ from }) => evidenceOf(from.body, "arn")),
    { resource: topic },
  ];
  if (verdict !== "allowed")
    return failed(rule, "the policy of its topic does not admit EventBridge", [...whole, ...because]);
  // EventBridge meets no condition where it publishes to a topic.
  if (statements.every(({ conditions }) => conditions.length > 0))
    return failed(rule, "the policy of its topic asks EventBridge for what it does not tell", [
      ...whole,
      ...because,
    ]);
  const readers = graph.usersOf(topic).filter(({ from }) => from.type === "aws_sns_topic_subscription");
  if (readers.length === 0) return failed(rule, "nobody subscribes to its topic", whole);
  return passed(rule, "AWS's notices reach a topic that somebody reads", [
    ...whole,
    ...because,
    ...readers.map(({ from }) => evidenceOf(from.body, "protocol")),
  ]);
}
