import { oneOfEachKind, randomFrom, sampleOf } from "../../../policy/mutation/choose";
import type { Mutant } from "../../../policy/mutation/mutant";
import { mutantsOf } from "../../../policy/mutation/mutants";
import { judgeTrial, type JudgedTrial } from "../../../policy/mutation/outcome";
import { touchedBy } from "../../../policy/mutation/touched-by";
import { MutationTrials } from "../../../policy/mutation/trial";
import { RULES } from "../../../policy/rules/rules";
import { synthesizedDocuments, synthesizedPlatform } from "../../fixtures/synthesized";

/** Which of its kin stands for a kind, and which kinds are tried. */
const SEED = 20_261_123;
const OF_EACH_OPERATOR = 4;
const MINUTES = 60_000;

const trials = new MutationTrials(
  RULES,
  [...synthesizedDocuments("prod"), ...synthesizedDocuments("org")],
  synthesizedPlatform("prod").promises,
);
const random = randomFrom(SEED);
const kinds = oneOfEachKind(
  mutantsOf(trials.graph).filter(({ stack }) => stack.startsWith("prod-")),
  random,
);
const operators = [...new Set(kinds.map(({ operator }) => operator))].sort();
const sample = new Map(
  operators.map((operator) => [
    operator,
    sampleOf(
      kinds.filter((kind) => kind.operator === operator),
      OF_EACH_OPERATOR,
      random,
    ),
  ]),
);
const judged: JudgedTrial[] = [];

describe("a sample of the mutants of prod", () => {
  it("has mutants of every operator", () => {
    expect(operators).toEqual([
      "add-edge",
      "delete-attribute",
      "delete-node",
      "drop-condition",
      "drop-deny",
      "drop-element",
      "drop-zone",
      "flip",
      "flip-word",
      "move-number",
      "rename",
      "reorder",
      "retarget",
      "retarget-tier",
      "widen-action",
      "widen-principal",
      "widen-resource",
    ]);
  });

  it.each(operators)(
    "is found by rules, or has a reason: %s",
    (operator) => {
      const outcomes = sample.get(operator)!.map((mutant) => judgeTrial(trials.try(mutant), trials.graph));
      judged.push(...outcomes);
      expect(survivorsAmong(outcomes)).toEqual([]);
      for (const { outcome, killers, reason } of outcomes) {
        expect([outcome === "killed", outcome]).toEqual([killers.length > 0, outcome]);
        expect([outcome === "equivalent", outcome]).toEqual([reason !== undefined, outcome]);
      }
    },
    2 * MINUTES,
  );

  it("is found by rules for the most part, not excused", () => {
    const found = judged.filter(({ outcome }) => outcome === "killed");
    expect(judged.length).toBeGreaterThan(2 * operators.length);
    expect(found.length).toBeGreaterThan((2 * judged.length) / 3);
  });

  it.each(["add-edge", "delete-node", "retarget"])(
    "is noticed by no rule that read nothing of what was touched: %s",
    (operator) => {
      const mutant = sample.get(operator)!.find((each) => touchedBy(each, trials.graph) !== undefined);
      const asked = trials.try(mutant!, true);
      expect(asked.asked.length).toBeLessThan(RULES.length);
      expect(trials.askAll(mutant!).killers.toSorted()).toEqual(asked.killers.toSorted());
    },
    2 * MINUTES,
  );

  it(
    "finds nothing in prod as it is, whoever is asked",
    () => {
      const same: Mutant = { ...sample.get("flip")![0]!, mutate: (resources) => resources };
      expect(trials.askAll(same).killers).toEqual([]);
    },
    2 * MINUTES,
  );
});

function survivorsAmong(outcomes: readonly JudgedTrial[]): readonly string[] {
  return outcomes
    .filter(({ outcome }) => outcome === "survived")
    .map(({ mutant: { operator, stack, address, path, change } }) =>
      [operator, `${stack}/${address}`, path, change].join(" "),
    );
}
