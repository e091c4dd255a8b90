import type { PlatformGraph } from "../platform-graph";
import { show } from "../protection/show";
import type { Resource } from "../resource";
import type { FlowEdge } from "./event-flow";
import { namedAt, receiversAt } from "./receivers-at";

const BUS = "aws_cloudwatch_event_bus";
const DEFAULT_BUS = "default";

/** Rules, targets and archives of EventBridge's buses. */
export function busEdges(graph: PlatformGraph, rules: ReadonlyMap<Resource, Resource>): readonly FlowEdge[] {
  const edges: FlowEdge[] = [];
  for (const rule of graph.of("aws_cloudwatch_event_rule"))
    for (const bus of namedAt(rule.body, "event_bus_name", BUS))
      edges.push({
        kind: "on-bus",
        from: rule,
        to: bus,
        because: [show(rule.body, "event_bus_name")],
        block: rule.body,
      });
  for (const target of graph.of("aws_cloudwatch_event_target")) {
    const rule = rules.get(target);
    if (rule === undefined) continue;
    for (const to of receiversAt(target.body, "arn"))
      edges.push({
        kind: "delivers-to",
        from: rule,
        to,
        because: [show(target.body, "rule"), show(target.body, "arn")],
        block: target.body,
      });
  }
  for (const archive of graph.of("aws_cloudwatch_event_archive"))
    for (const bus of receiversAt(archive.body, "event_source_arn"))
      edges.push({
        kind: "archives",
        from: archive,
        to: bus,
        because: [show(archive.body, "event_source_arn")],
        block: archive.body,
      });
  return edges;
}

/** Rule of each target: by reference, or by name on the same bus in the same account and region. */
export function rulesOfTargets(graph: PlatformGraph): ReadonlyMap<Resource, Resource> {
  const byName = new Map<string, Resource>();
  for (const rule of graph.of("aws_cloudwatch_event_rule")) byName.set(nameOf(rule, "name"), rule);
  const rules = new Map<Resource, Resource>();
  for (const target of graph.of("aws_cloudwatch_event_target")) {
    const [referred] = target.body.targets("rule").filter(({ type }) => type === "aws_cloudwatch_event_rule");
    const rule = referred ?? byName.get(nameOf(target, "rule"));
    if (rule !== undefined) rules.set(target, rule);
  }
  return rules;
}

function nameOf({ account, region, body }: Resource, path: string): string {
  const bus = body.text("event_bus_name") ?? (body.raw("event_bus_name").length > 0 ? "?" : DEFAULT_BUS);
  return `${account} ${region} ${bus.slice(bus.lastIndexOf("/") + 1)} ${body.text(path)}`;
}
