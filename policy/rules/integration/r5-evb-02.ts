import {
  partition,
  rangesAt,
  textsAt,
  type NumberRange,
} from "../../../terraform/graph/events/event-pattern";
import { show } from "../../../terraform/graph/protection/show";
import { busFamiliesOf, type Bus, type BusRule } from "../../parts/buses";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** Part of an event that says to which of the buckets its merchant belongs. */
const BUCKET = "detail.homeBucket";
const LAST_BUCKET = 4_095;

export const eventsAreDoneAtHome: Rule = {
  id: "R5-EVB-02",
  severity: "critical",
  area: "integration",
  requirements: ["R5", "R9"],
  pci: [],
  title:
    "Each event is worked on in one region: patterns cover all home buckets, each once, and the rest crosses",
  why: "a bucket of two regions is reversed twice, one of no region never; what is at home elsewhere must go there",
  source: [
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html",
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_prevent_interaction_failure_idempotent.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: busFamiliesOf(graph).flatMap((family) =>
      family.filter(hasBuckets).map((bus) => judge(bus, family.filter(hasBuckets))),
    ),
    nothing: "no rule looks at the home of events",
  }),
};

/** Whether rules on a bus ask for the home, or any other of its family would have to. */
function hasBuckets({ consumers, forwards }: Bus): boolean {
  return consumers.length > 0 || forwards.some(({ pattern }) => rangesAt(pattern, BUCKET) !== undefined);
}

function judge({ bus, consumers, forwards }: Bus, family: readonly Bus[]): Judgement {
  const proof = new Proof(bus);
  const home = homeOf(consumers);
  for (const { rule, pattern } of consumers) {
    const ranges = rangesAt(pattern, BUCKET);
    proof.needs(
      pattern === undefined ? undefined : ranges !== undefined && sameRanges(ranges, home),
      ranges === undefined
        ? `${rule.address} works on events whatever their home`
        : `${rule.address} works on other buckets than the rest of its bus`,
      show(rule.body, "event_pattern"),
    );
  }
  const evidence = family.flatMap((each) =>
    each.consumers.map(({ rule }) => show(rule.body, "event_pattern")),
  );
  proof.needs(
    partition(
      family.flatMap((each) => homeOf(each.consumers)),
      0,
      LAST_BUCKET,
    ),
    `the regions' rules must work on buckets 0 to ${LAST_BUCKET}, each in one region`,
    ...evidence,
  );
  for (const other of family) {
    if (other.bus === bus) continue;
    const across = forwards.filter(({ deliveries }) => deliveries.some(({ to }) => to === other.bus));
    const ranges = across.flatMap(({ pattern }) => rangesAt(pattern, BUCKET) ?? []);
    proof.needs(
      sameRanges(ranges, homeOf(other.consumers)),
      `what crosses to ${other.bus.region} is not what is at home there`,
      ...(across.length > 0
        ? across.map(({ rule }) => show(rule.body, "event_pattern"))
        : [{ resource: bus }]),
    );
    const [sent, asked] = [typesOf(across), typesOf(other.consumers)];
    proof.needs(
      asked.every((type) => sent.includes(type) || sent.includes("*")),
      `events that rules in ${other.bus.region} work on do not cross to it`,
      ...across.map(({ rule }) => show(rule.body, "event_pattern")),
    );
  }
  for (const { rule, pattern, deliveries } of forwards) {
    const copies = deliveries.some(({ to }) => to.account !== bus.account);
    const ranges = rangesAt(pattern, BUCKET);
    for (const [path, own] of [
      ["account", bus.account],
      ["region", bus.region],
    ] as const) {
      const named = textsAt(pattern, path);
      proof.needs(
        named === undefined || (own !== undefined && named.includes(own)),
        `${rule.address} must take events of its own ${path}`,
        show(rule.body, "event_pattern"),
      );
    }
    if (copies && ranges !== undefined)
      proof.needs(
        partition(ranges, 0, LAST_BUCKET),
        `${rule.address} must copy buckets 0 to ${LAST_BUCKET}, each once`,
        show(rule.body, "event_pattern"),
      );
  }
  return proof.judgement(`its region works on ${showRanges(home)}, and sends away what is at home elsewhere`);
}

/** Buckets that the first rule with some works on. */
function homeOf(consumers: readonly BusRule[]): readonly NumberRange[] {
  for (const { pattern } of consumers) {
    const ranges = rangesAt(pattern, BUCKET);
    if (ranges !== undefined) return ranges;
  }
  return [];
}

function typesOf(rules: readonly BusRule[]): readonly string[] {
  return rules.flatMap(({ pattern }) => textsAt(pattern, "detail-type") ?? ["*"]);
}

function sameRanges(some: readonly NumberRange[], others: readonly NumberRange[]): boolean {
  return showRanges(some) === showRanges(others);
}

function showRanges(ranges: readonly NumberRange[]): string {
  const sorted = ranges.toSorted((a, b) => a.from - b.from);
  return sorted.map(({ from, to }) => `${from} to ${to}`).join(", ");
}
