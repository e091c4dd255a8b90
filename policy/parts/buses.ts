import type { FlowEdge } from "../../terraform/graph/events/event-flow";
import { eventFlowOf } from "../../terraform/graph/events/event-flow-of";
import { patternOf } from "../../terraform/graph/events/event-pattern";
import type { Json } from "../../terraform/graph/json";
import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";

/** A rule that is on, with what it delivers to. */
export interface BusRule {
  readonly rule: Resource;
  /** Undefined where it has none, or only an apply tells. */
  readonly pattern: Json | undefined;
  readonly targets: readonly Resource[];
  readonly deliveries: readonly FlowEdge[];
}

/** A bus of ours, with the rules that are on. */
export interface Bus {
  readonly bus: Resource;
  /** Rules that hand events to other buses alone. */
  readonly forwards: readonly BusRule[];
  /** Rules that have something done. */
  readonly consumers: readonly BusRule[];
}

/** Every bus of the platform but the default ones. */
export const busesOf: (graph: PlatformGraph) => readonly Bus[] = once((graph) => {
  const flow = eventFlowOf(graph);
  const targets = new Map<Resource, Resource[]>();
  for (const target of graph.of("aws_cloudwatch_event_target")) {
    const rule = flow.ruleOf(target);
    if (rule !== undefined) targets.set(rule, [...(targets.get(rule) ?? []), target]);
  }
  return graph.of("aws_cloudwatch_event_bus").map((bus) => {
    const rules = flow
      .to(bus, "on-bus")
      .map(({ from: rule }): BusRule => ({
        rule,
        pattern: patternOf(rule.body),
        targets: targets.get(rule) ?? [],
        deliveries: flow.from(rule, "delivers-to"),
      }))
      .filter(isOn);
    const isForward = ({ targets: all, deliveries }: BusRule): boolean =>
      deliveries.length >= all.length && deliveries.every(({ to }) => to.type === bus.type);
    return {
      bus,
      forwards: rules.filter(isForward),
      consumers: rules.filter((rule) => !isForward(rule)),
    };
  });
});

/** Buses of one name in one account: the same bus in several regions. */
export function busFamiliesOf(graph: PlatformGraph): readonly (readonly Bus[])[] {
  const families = new Map<string, Bus[]>();
  for (const each of busesOf(graph)) {
    const name = `${each.bus.account} ${each.bus.body.text("name") ?? each.bus.id}`;
    families.set(name, [...(families.get(name) ?? []), each]);
  }
  return [...families.values()];
}

function isOn({ rule: { body }, targets }: BusRule): boolean {
  const off = body.text("state") === "DISABLED" || body.flag("is_enabled") === false;
  return !off && targets.length > 0;
}
