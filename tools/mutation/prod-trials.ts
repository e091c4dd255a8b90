import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { org } from "../../environments/org/environment";
import { prod } from "../../environments/prod/environment";
import type { Mutant } from "../../policy/mutation/mutant";
import { mutantsOf } from "../../policy/mutation/mutants";
import { MutationTrials } from "../../policy/mutation/trial";
import { promisesOf } from "../../policy/promises";
import { RULES } from "../../policy/rules/rules";
import { buildStacks } from "../../stacks/build";
import type { JsonObject } from "../../terraform/graph/json";
import { synthesizedDocument } from "../../terraform/graph/synthesized-document";

/**
 * The whole of prod as it is synthesized, with the organization behind it, and every mutant of prod's own.
 * @param without ids of rules that are not asked
 */
export function prodTrials(without: readonly string[]): {
  readonly trials: MutationTrials;
  readonly mutants: readonly Mutant[];
} {
  const unknown = without.find((id) => !RULES.some((rule) => rule.id === id));
  if (unknown !== undefined) throw new Error(`no rule is called ${unknown}`);
  const outdir = mkdtempSync(join(tmpdir(), "klap-mutation-"));
  try {
    const documents = [prod, org].flatMap((environment) =>
      buildStacks(environment, { outdir }).stacks.map((stack) => {
        const json = JSON.parse(JSON.stringify(stack.toTerraform())) as JsonObject;
        return synthesizedDocument(stack.node.id, stack.node.id, json);
      }),
    );
    const trials = new MutationTrials(
      RULES.filter(({ id }) => !without.includes(id)),
      documents,
      promisesOf(prod),
    );
    const mutants = mutantsOf(trials.graph).filter(({ stack }) => stack.startsWith("prod-"));
    return { trials, mutants };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
