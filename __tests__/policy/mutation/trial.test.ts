import { attributeMutants } from "../../../policy/mutation/attribute-operators";
import { oneOfEachKind, randomFrom, sampleOf } from "../../../policy/mutation/choose";
import { isEquivalent } from "../../../policy/mutation/equivalent";
import { kindOf, mutantsOf } from "../../../policy/mutation/mutants";
import type { Mutant } from "../../../policy/mutation/mutant";
import { judgeTrial } from "../../../policy/mutation/outcome";
import { refusalOf } from "../../../policy/mutation/refusals";
import { isRequired } from "../../../policy/mutation/required-arguments";
import { MutationTrials } from "../../../policy/mutation/trial";
import type { Rule } from "../../../policy/rule";
import { graphOf, platformOf, stateOf } from "../../fixtures/graph";
import { ruleThatSays } from "../../fixtures/report-source";

const KEYS = "prod-payments-sa-east-1-keys";
const USER = "prod-payments-sa-east-1-user";
const graph = graphOf({
  [KEYS]: {
    resource: { aws_kms_key: { data: { enable_key_rotation: true, deletion_window_in_days: 30 } } },
    output: { contract: { value: { rotates: "${aws_kms_key.data.enable_key_rotation}" } } },
  },
  [USER]: {
    data: { terraform_remote_state: { keys: stateOf(KEYS) } },
    resource: {
      aws_sqs_queue: {
        orders: { kms_master_key_id: "${data.terraform_remote_state.keys.outputs.contract.rotates}" },
      },
    },
  },
});
/** Fails where what an attribute leads to is not true. */
const rule = (id: string, type: string, attribute: string): Rule =>
  ruleThatSays("pass", {
    id,
    check: ({ graph: of }) => ({
      judgements: of.of(type).map((resource) => ({
        resource,
        verdict: resource.body.flag(attribute) === true ? "pass" : "fail",
        message: `${attribute} was looked at`,
        evidence: [{ resource, path: attribute }],
      })),
      nothing: "there is none",
    }),
  });
const trials = new MutationTrials(
  [rule("DIRECT", "aws_kms_key", "enable_key_rotation"), rule("FAR", "aws_sqs_queue", "kms_master_key_id")],
  graph.stacks.map(({ document }) => document),
  platformOf(graph).promises,
);
const mutants = mutantsOf(trials.graph);
const mutantOf = (operator: string, path: string) =>
  mutants.find((mutant) => mutant.operator === operator && mutant.path === path)!;

describe("MutationTrials", () => {
  it("asks who read the attribute, through a contract of another stack too", () => {
    const { killers, asked } = trials.try(mutantOf("flip", "enable_key_rotation"), true);
    expect([killers, asked].map((ids) => ids.toSorted())).toEqual([
      ["DIRECT", "FAR"],
      ["DIRECT", "FAR"],
    ]);
  });

  it("asks nobody about what nobody read", () => {
    const trial = trials.try(mutantOf("move-number", "deletion_window_in_days"));
    expect(trial).toMatchObject({ killers: [], asked: [] });
  });

  it("finds nothing in a platform that stays as it is", () => {
    const mutant = { ...mutantOf("flip", "enable_key_rotation"), mutate: <T>(same: T) => same };
    expect(trials.try(mutant, true)).toMatchObject({ killers: [], asked: [] });
    expect(trials.askAll(mutant).killers).toEqual([]);
  });

  it("stops at the first rule that finds it, unless told to ask all", () => {
    const flip = mutantOf("flip", "enable_key_rotation");
    expect(trials.try(flip).killers).toHaveLength(1);
    expect(trials.askAll(flip).killers.toSorted()).toEqual(["DIRECT", "FAR"]);
  });

  it("tells a survivor from what was found, what is refused and what has a reason", () => {
    const outcomeOf = (mutant: Mutant) => judgeTrial(trials.try(mutant), trials.graph);
    expect(outcomeOf(mutantOf("flip", "enable_key_rotation")).outcome).toBe("killed");
    expect(outcomeOf(mutantOf("move-number", "deletion_window_in_days")).outcome).toBe("survived");
    const [gone] = mutants.filter(
      ({ operator, address }) => operator === "delete-node" && address === "aws_kms_key.data",
    );
    const refused = judgeTrial({ mutant: gone!, killers: [], asked: [] }, trials.graph);
    expect(refused).toMatchObject({ outcome: "equivalent", reason: expect.stringContaining("refuses") });
    const described = { ...gone!, operator: "delete-attribute", path: "description" };
    const told = judgeTrial({ mutant: described, killers: [], asked: [] }, trials.graph);
    expect(told).toMatchObject({ outcome: "equivalent", reason: expect.stringContaining("people read it") });
  });
});

describe("mutants", () => {
  const [key] = trials.graph.of("aws_kms_key");

  it("move numbers by one to both sides and to nothing", () => {
    const moved = attributeMutants(key!).filter(({ operator }) => operator === "move-number");
    expect(moved.map(({ change }) => change)).toEqual(["30 → 29", "30 → 31", "30 → 0"]);
  });

  it("are chosen one of each kind, the same for the same seed", () => {
    const [first, again] = [1, 1].map((seed) => oneOfEachKind(mutants, randomFrom(seed)));
    expect(first).toEqual(again);
    expect(new Set(first!.map(kindOf)).size).toBe(first!.length);
    expect(new Set(sampleOf(mutants, 5, randomFrom(2))).size).toBe(5);
  });

  it("are refused where the schema requires what is gone, or the stack refers to it", () => {
    const deleted = { operator: "delete-attribute", address: "aws_backup_plan.a" };
    expect(isRequired({ ...deleted, path: "rule.*.rule_name" })).toBe(true);
    expect(isRequired({ ...deleted, path: "rule.*.schedule" })).toBe(false);
    const [gone] = mutants.filter(
      ({ operator, address }) => operator === "delete-node" && address === "aws_kms_key.data",
    );
    expect(refusalOf(gone!, trials.graph)).toContain("refers to it");
    expect(
      refusalOf({ ...gone!, stack: USER, address: "aws_sqs_queue.orders" }, trials.graph),
    ).toBeUndefined();
  });

  it("are equivalent by operator, type, path and change", () => {
    const entry = { operators: "move-*", types: "aws_kms_key", paths: "deletion*", reason: "a test" };
    const mutant = mutantOf("move-number", "deletion_window_in_days");
    expect(isEquivalent(entry, mutant)).toBe(true);
    expect(isEquivalent({ ...entry, types: "aws_sqs_queue" }, mutant)).toBe(false);
    expect(isEquivalent({ ...entry, changes: /→ 7$/ }, mutant)).toBe(false);
  });
});
