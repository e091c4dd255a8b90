import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { eventTargetsOf } from "../../parts/event-targets";
import { swapRegions } from "../../parts/swap-regions";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** What decides what a target gets, and how long it is tried. */
const GIVEN = [
  "input",
  "input_path",
  "input_transformer",
  "retry_policy.maximum_event_age_in_seconds",
  "retry_policy.maximum_retry_attempts",
] as const;

export const rulesAreAlikeInAllRegions: Rule = {
  id: "R1-EVB-02",
  severity: "medium",
  area: "integration",
  requirements: ["R1", "R5"],
  pci: [],
  title:
    "A rule that an account has in several regions hands on the same there: as many targets, the same input, the same retries",
  why: "the workflow that gets an event in another form in the region that takes over fails at each of them, and gives up earlier or later than what was tried",
  source: [
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html",
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_withstand_component_failures_static_stability.html",
  ],
  reach: "stacks",
  check: ({ graph, promises: { regions } }) => ({
    judgements: judgeAll(graph, regions),
    nothing: "no rule of one name stands in two regions of an account",
  }),
};

function judgeAll(graph: PlatformGraph, regions: readonly string[]): readonly Judgement[] {
  const rules = graph.of("aws_cloudwatch_event_rule");
  const byName = new Map(rules.map((rule) => [keyOf(rule, rule.region, nameOf(rule)), rule]));
  const targets = eventTargetsOf(graph);
  return rules.flatMap((rule) => {
    const { region } = rule;
    if (region === undefined || !regions.includes(region)) return [];
    const likeIn = (there: string): Resource | undefined =>
      there === region ? undefined : byName.get(keyOf(rule, there, swapRegions(nameOf(rule), region, there)));
    // One other is enough: what all do as the first does, they all do alike.
    const there = regions.find((each) => likeIn(each) !== undefined);
    if (there === undefined) return [];
    const proof = new Proof(rule);
    compare(proof, targets.get(rule) ?? [], targets.get(likeIn(there)!) ?? [], region, there);
    return [proof.judgement(`it hands on the same in ${there}`)];
  });
}

function compare(
  proof: Proof,
  own: readonly Resource[],
  others: readonly Resource[],
  here: string,
  there: string,
): void {
  for (const path of GIVEN) {
    const given = (targets: readonly Resource[], swap: boolean): readonly string[] =>
      targets
        .map(({ body }) => JSON.stringify(body.raw(path)))
        .map((text) => (swap ? swapRegions(text, here, there) : text))
        .sort();
    proof.needs(
      JSON.stringify(given(own, true)) === JSON.stringify(given(others, false)),
      own.length === others.length
        ? `${path} is another one in ${there}`
        : `it has other targets in ${there}`,
      ...[...own, ...others].map((target) => show(target.body, path)),
    );
  }
}

function nameOf({ body, id }: Resource): string {
  return `${body.text("event_bus_name") ?? "default"}/${body.text("name") ?? id}`;
}

function keyOf({ account }: Resource, region: string | undefined, name: string): string {
  return `${account} ${region} ${name}`;
}
