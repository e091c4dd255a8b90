import { textsAt } from "../../../terraform/graph/events/event-pattern";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { busesOf, type BusRule } from "../../parts/buses";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const eventsNeverComeRound: Rule = {
  id: "R5-EVB-03",
  severity: "critical",
  area: "integration",
  requirements: ["R5", "R2"],
  pci: [],
  title:
    "No event comes back to a bus that it was on: rules that form a ring take events of their own place only",
  why: "an event that goes round between two buses multiplies until quotas end, and is billed each time",
  source: ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rules-best-practices.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const back = waysOf(graph);
    return {
      judgements: busesOf(graph).flatMap(({ bus, forwards, consumers }) =>
        [...forwards, ...consumers]
          .filter(({ deliveries }) => deliveries.some(({ to }) => to.type === bus.type))
          .map((rule) => judge(bus, rule, back)),
      ),
      nothing: "no rule hands events to another bus",
    };
  },
};

type Ways = ReadonlyMap<Resource, ReadonlySet<Resource>>;

function judge(bus: Resource, { rule, pattern, deliveries }: BusRule, back: Ways): Judgement {
  const proof = new Proof(rule);
  const { body } = rule;
  const at = show(body, "event_pattern");
  const hidden = pattern === undefined && body.raw("event_pattern").length > 0;
  for (const { to, because } of deliveries) {
    if (to.type !== bus.type) continue;
    if (to === bus) proof.needs(false, "it hands events to the bus that it takes them from", ...because);
    if (to === bus || !leads(back, to, bus)) continue;
    const regions = only(textsAt(pattern, "region"), bus.region) && to.region !== bus.region;
    const accounts = only(textsAt(pattern, "account"), bus.account) && to.account !== bus.account;
    proof.needs(
      hidden ? undefined : regions || accounts,
      `events come back from the bus in ${to.region}: the pattern must take those of ${bus.region} only`,
      at,
      ...because,
    );
  }
  const evidence = deliveries.flatMap(({ because }) => because);
  return proof.needs(true, "", at, ...evidence).judgement("no event that it hands on comes back through it");
}

function only(texts: readonly string[] | undefined, own: string | undefined): boolean {
  return texts !== undefined && texts.length > 0 && texts.every((text) => text === own);
}

/** Buses that each bus hands events to. */
function waysOf(graph: PlatformGraph): Ways {
  const ways = new Map<Resource, Set<Resource>>();
  for (const { bus, forwards, consumers } of busesOf(graph)) {
    const next = [...forwards, ...consumers].flatMap(({ deliveries }) => deliveries.map(({ to }) => to));
    ways.set(bus, new Set(next.filter(({ type }) => type === bus.type)));
  }
  return ways;
}

function leads(ways: Ways, from: Resource, to: Resource): boolean {
  const seen = new Set<Resource>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(ways.get(at) ?? []));
  }
  return false;
}
