import { existsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { Command, Option } from "commander";
import { ENVIRONMENTS, environmentNamed } from "../environments/environments";
import { applyExceptions } from "../policy/apply-exceptions";
import { EXCEPTIONS } from "../policy/exceptions";
import { promisesOf, promisesOfGraph } from "../policy/promises";
import { findingsOf, runRules } from "../policy/run-rules";
import { RULES } from "../policy/rules/rules";
import { buildStacks } from "../stacks/build";
import { isJsonObject } from "../terraform/graph/json";
import { PlatformGraph } from "../terraform/graph/platform-graph";
import { readStacksFolder } from "../terraform/graph/read-stacks";
import { synthesizedDocument } from "../terraform/graph/synthesized-document";
import type { StackDocument } from "../terraform/graph/stack-document";

const FINDINGS = 1;

export const checkCommand = new Command("check")
  .argument("<target>", "environment, or folder with stacks/<stack>/cdk.tf.json")
  .addOption(new Option("--format <format>", "how to print it").choices(["human", "json"]).default("human"))
  .option("--rule <id>", "ask this rule only")
  .action((target: string, { format, rule }: { format: string; rule?: string }) => {
    const started = performance.now();
    const folder = existsSync(target) && statSync(target).isDirectory();
    const graph = new PlatformGraph(folder ? readStacksFolder(target) : environmentDocuments(target));
    const known = ENVIRONMENTS.find(({ name }) => graph.stacks[0]!.name.startsWith(`${name}-`));
    const promises = known === undefined ? promisesOfGraph(graph) : promisesOf(known);
    const rules = rule === undefined ? RULES : RULES.filter(({ id }) => id === rule);
    const results = runRules(rules, { graph, promises });
    const today = new Date(new Date().toISOString().slice(0, 10));
    const findings = findingsOf(results);
    const { open } = applyExceptions(findings, EXCEPTIONS, today, false);
    if (format === "json")
      console.log(
        JSON.stringify(
          {
            environment: promises.environment,
            rules: results.map(({ rule: { id, severity }, judgements, verdict, nothing }) => ({
              id,
              severity,
              examined: judgements.length,
              verdict,
              nothing,
            })),
            findings: open,
          },
          null,
          2,
        ),
      );
    else {
      for (const {
        rule: { id, title },
        judgements,
        verdict,
        nothing,
      } of results)
        console.log(
          `${verdict.padEnd(14)} ${id} ${title} (${judgements.length}${nothing !== undefined && judgements.length === 0 ? `: ${nothing}` : ""})`,
        );
      for (const finding of findings)
        console.log(`${finding.id} ${finding.stack}/${finding.address}: ${finding.message}`);
    }
    console.error(`${open.length} open findings in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
    if (open.length > 0) process.exitCode = FINDINGS;
  });

/** An environment's stacks, and those of the organization behind it. */
function environmentDocuments(name: string): readonly StackDocument[] {
  const environments = name === "org" ? ["org"] : [name, "org"];
  return environments.flatMap((each) =>
    buildStacks(environmentNamed(each), { outdir: tmpdir() }).stacks.map((stack) => {
      const json: unknown = stack.toTerraform();
      if (!isJsonObject(json)) throw new Error(`${stack.node.id} synthesizes to no object`);
      return synthesizedDocument(stack.node.id, stack.node.id, json);
    }),
  );
}
