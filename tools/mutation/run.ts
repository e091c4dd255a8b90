import { prod } from "../../environments/prod/environment";
import { org } from "../../environments/org/environment";
import { kindOf, mutantsOf } from "../../policy/mutation/mutants";
import { MutationTrials } from "../../policy/mutation/trial";
import { promisesOf } from "../../policy/promises";
import { RULES } from "../../policy/rules/rules";
import { buildStacks } from "../../stacks/build";
import { synthesizedDocument } from "../../terraform/graph/synthesized-document";
import type { JsonObject } from "../../terraform/graph/json";
import { tmpdir } from "node:os";

const documents = [prod, org].flatMap((environment) =>
  buildStacks(environment, { outdir: tmpdir() }).stacks.map((stack) =>
    synthesizedDocument(stack.node.id, stack.node.id, stack.toTerraform() as JsonObject),
  ),
);
const t0 = performance.now();
const trials = new MutationTrials(RULES, documents, promisesOf(prod));
console.log("baseline", performance.now() - t0);
const mutants = mutantsOf(trials.graph).filter((m) => m.stack.startsWith("prod-"));
const kinds = new Map<string, number>();
for (const mutant of mutants) kinds.set(kindOf(mutant), (kinds.get(kindOf(mutant)) ?? 0) + 1);
console.log(mutants.length, "mutants of", kinds.size, "kinds");
const ops = new Map<string, number>();
for (const { operator } of mutants) ops.set(operator, (ops.get(operator) ?? 0) + 1);
console.log(ops);
