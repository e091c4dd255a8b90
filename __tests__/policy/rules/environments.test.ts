import { allJudged } from "../../../bin/judged-platforms";
import { applyExceptions } from "../../../policy/apply-exceptions";
import { EXCEPTIONS } from "../../../policy/exceptions";
import { RULES } from "../../../policy/rules/rules";
import { findingsOf, runRules, type RuleResult } from "../../../policy/run-rules";
import { promisesOfGraph } from "../../../policy/promises";
import { PlatformGraph } from "../../../terraform/graph/platform-graph";

jest.setTimeout(120_000);

/** Each environment with the organization behind it, and staging with Redpanda, as they are synthesized now. */
const judged = [...allJudged().platforms].map((platform, index) => {
  const results = runRules(RULES, platform);
  return { name: `${platform.promises.environment} (${index + 1})`, platform, results };
});
const ours = EXCEPTIONS.filter(({ id }) => RULES.some((rule) => rule.id === id));
const today = new Date(new Date().toISOString().slice(0, 10));

describe.each(judged)("rules on $name", ({ platform, results }) => {
  it("hold, or what they find is accepted with a reason", () => {
    const { open, problems } = applyExceptions(findingsOf(results), ours, today, false);
    expect(open.map(({ id, stack, address, message }) => `${id} ${stack}/${address}: ${message}`)).toEqual(
      [],
    );
    expect(problems).toEqual([]);
  });

  it("show what proves every judgement, with resources that exist", () => {
    const known = new Set(platform.graph.stacks.flatMap((stack) => stack.resources));
    for (const { rule, judgements } of results)
      for (const { resource, message, evidence } of judgements) {
        const shown = evidence.every((each) => known.has(each.resource));
        const said = /^\S.*[^\s.]$/s.test(message);
        if (evidence.length === 0 || !shown || !known.has(resource) || !said)
          throw new Error(`${rule.id} proves ${resource.id} with ${evidence.length} resources: ${message}`);
      }
  });

  it("say the same whatever the order of stacks", () => {
    const { graph, promises } = platform;
    const turned = new PlatformGraph(graph.stacks.map(({ document }) => document).toReversed());
    const said = (each: readonly RuleResult[]): unknown =>
      each.map(({ rule, verdict, judgements }) => [
        rule.id,
        verdict,
        judgements.map(({ resource, verdict: one }) => `${one} ${resource.id}`).sort(),
      ]);
    expect(said(runRules(RULES, { graph: turned, promises }))).toEqual(said(results));
  });
});

describe("rules", () => {
  it("look at something somewhere", () => {
    const idle = RULES.filter((rule) =>
      judged.every(({ results }) => results.find((each) => each.rule === rule)!.judgements.length === 0),
    );
    // What a plan destroys is in plans only.
    expect(idle.map(({ id }) => id)).toEqual(["R8-TF-04"]);
  });

  it("need every exception that they have", () => {
    const findings = judged.flatMap(({ results }) => findingsOf(results));
    expect(applyExceptions(findings, ours, today, true).problems).toEqual([]);
  });

  it("take stacks of which no settings are known", () => {
    const graph = judged[0]!.platform.graph;
    expect(() => runRules(RULES, { graph, promises: promisesOfGraph(graph) })).not.toThrow();
  });
});
