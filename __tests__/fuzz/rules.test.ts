import fc from "fast-check";
import { edited, spotsOf } from "../../policy/mutation/edit";
import { RULES } from "../../policy/rules/rules";
import { findingsOf, runRules } from "../../policy/run-rules";
import type { Json } from "../../terraform/graph/json";
import { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { StackDocument } from "../../terraform/graph/stack-document";
import { platformOf } from "../fixtures/graph";
import { synthesizedDocuments } from "../fixtures/synthesized";
import { hostileJson } from "./hostile-json";
import { hostileStack, oneOfEachType } from "./hostile-stack";

/** Runs are repeatable: a failure prints its smallest case. */
const SEED = 20_261_123;

/** Everything that a check does once files are read; must not throw, whatever is in them. */
function check(documents: readonly StackDocument[]): number {
  const platform = platformOf(new PlatformGraph(documents));
  return findingsOf(runRules(RULES, platform)).length;
}

describe("rules over stacks that nobody sane has written", () => {
  const documents = synthesizedDocuments("sandbox");
  const samples = oneOfEachType(documents);
  const spots = documents.flatMap((stack) =>
    stack.resources.flatMap((resource) =>
      spotsOf(resource.values).map((spot) => ({ stack: stack.name, address: resource.address, spot })),
    ),
  );
  const withValue = (at: (typeof spots)[number], value: Json): StackDocument[] =>
    documents.map((stack) =>
      stack.name !== at.stack
        ? stack
        : {
            ...stack,
            resources: stack.resources.map((resource) =>
              resource.address === at.address
                ? { ...resource, values: edited(resource.values, at.spot.keys, value) }
                : resource,
            ),
          },
    );

  it("survive anything in place of any value of a synthesized environment", () =>
    fc.assert(
      fc.property(fc.nat(spots.length - 1), hostileJson, (at, value) => {
        expect(check(withValue(spots[at]!, value))).toBeGreaterThanOrEqual(0);
      }),
      { seed: SEED, numRuns: 30 },
    ));

  it("survive resources of every type with anything in every attribute", () =>
    fc.assert(
      fc.property(hostileStack(samples), (document) => {
        expect(check([document])).toBeGreaterThanOrEqual(0);
      }),
      { seed: SEED, numRuns: 300 },
    ));

  it("survive resources that have no attribute at all", () =>
    expect(
      check([{ ...documents[0]!, resources: samples.map((sample) => ({ ...sample, values: {} })) }]),
    ).toBeGreaterThanOrEqual(0));
});
