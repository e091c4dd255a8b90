import { decide } from "../../../terraform/graph/access/decide";
import { readPolicy } from "../../../terraform/graph/access/read-policy";
import type { Policy } from "../../../terraform/graph/access/statement";
import { listOf, member } from "../../../terraform/graph/json";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { parseTemplateJson } from "../../../terraform/graph/template-json";
import { evidenceOf } from "../../judge";
import { isWithoutRegion } from "../../places";
import { placeOf } from "../../same-place";
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
    return { judgements: firstOfPlaces(graph).map((first) => judge(first, rules, graph)) };
  },
};

function isAboutHealth({ body }: Resource): boolean {
  const [pattern] = body.raw("event_pattern");
  const json = typeof pattern === "string" ? parseTemplateJson(pattern) : pattern;
  return listOf(member(json, "source")).includes("aws.health");
}

/** The first resource of each account and region. What else stands there, this rule need not know. */
function firstOfPlaces({ stacks }: PlatformGraph): readonly Resource[] {
  const first = new Map<string, Resource>();
  for (const stack of stacks.filter((each) => !isWithoutRegion(each)))
    for (const resource of stack.resources) {
      const { account, region, mode, type } = resource;
      if (account === undefined || region === undefined) continue;
      if (mode !== "managed" || !type.startsWith("aws_")) continue;
      if (!first.has(placeOf(resource))) first.set(placeOf(resource), resource);
    }
  return [...first.values()];
}

function judge(first: Resource, rules: readonly Resource[], graph: PlatformGraph): Judgement {
  const rule = rules.find(({ account, region }) => account === first.account && region === first.region);
  if (rule === undefined) return failed(first, `no rule tells of AWS Health in account ${placeOf(first)}`);
  const { body } = rule;
  const evidence = [evidenceOf(body, "event_pattern")];
  if (body.text("state") === "DISABLED" || body.flag("is_enabled") === false)
    return failed(rule, "it is disabled", [evidenceOf(body, "state")]);
  if (body.raw("event_bus_name").length > 0 && body.text("event_bus_name") !== "default")
    return failed(rule, "AWS sends to the default bus only", [evidenceOf(body, "event_bus_name")]);
  const targets = graph.pointingAt(rule, "aws_cloudwatch_event_target", "rule");
  const topics = targets.flatMap((target) =>
    target.body.targets("arn").filter(({ type }) => type === "aws_sns_topic"),
  );
  const [topic] = topics;
  if (topic === undefined) return failed(rule, "no topic is its target", evidence);
  const source = `arn:aws:events:${rule.region}:${rule.account}:rule/${body.text("name") ?? "any"}`;
  const context = new Map([
    ["aws:sourcearn", source],
    ["aws:sourceaccount", rule.account],
  ]);
  const { verdict, because, statements } = decide(policiesOn(topic), "sns:Publish", topic, context, EVENTS);
  const whole = [
    ...evidence,
    ...targets.map((target) => evidenceOf(target.body, "arn")),
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
  const readers = graph.pointingAt(topic, "aws_sns_topic_subscription", "topic_arn");
  if (readers.length === 0) return failed(rule, "nobody subscribes to its topic", whole);
  return passed(rule, "AWS's notices reach a topic that somebody reads", [
    ...whole,
    ...because,
    ...readers.map((reader) => evidenceOf(reader.body, "protocol")),
  ]);
}

/** Policies of a topic: its own, or those attached to it. */
function policiesOn(topic: Resource): readonly Policy[] {
  const holders = [topic, ...topic.body.graph.pointingAt(topic, "aws_sns_topic_policy", "arn")];
  return holders.flatMap(({ body }) => readPolicy(body, "policy") ?? []);
}
