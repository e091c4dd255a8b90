import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { clusterOf, clustersOf, endpointsIn, requireReach } from "../delivery/data-plane-preflight";
import { pulledStates } from "../delivery/last-states";
import { planStacks } from "../delivery/plan";
import { planCredentials } from "../delivery/plan-credentials";
import { requireFilled } from "../delivery/require-filled";
import { environmentNamed } from "../environments/environments";
import { copyLines } from "../report/copy-lines";
import { planLine } from "../report/plan-line";
import { stackPattern } from "../stacks/stack-pattern";
import { synthesize } from "../stacks/synthesize";
import { planStack } from "../terraform/plan-stack";
import { userEnvironment } from "../terraform/user-environment";
import { copiesOption, survivorOption, survivorSource, type SurvivorOptions } from "./survivor-options";
import { profilesOption } from "./profiles-option";
import { wholeNumber } from "./whole-number";
import { interruption } from "./interruption";
import { writeResult } from "./write-result";

interface Options extends SurvivorOptions {
  readonly only: string;
  readonly out: string;
  readonly parallel: number;
  readonly json?: string;
  readonly profiles?: string;
}

export const planCommand = new Command("plan")
  .argument("<environment>", "org, prod, staging or sandbox")
  .option("--only <pattern>", "stacks to plan, * stands for anything, commas separate patterns", "*")
  .option("--out <folder>", "folder for the synthesized stacks and their saved plans", "cdktf.out")
  .option("--parallel <n>", "stacks at work at the same time", wholeNumber(1, 64), cpus().length)
  .addOption(survivorOption())
  .addOption(copiesOption())
  .addOption(profilesOption())
  .option("--json <file>", "write the result to a file, - for standard output")
  .addHelpText(
    "after",
    `
Refused as long as the environment has placeholders. A stack waits where what it reads is not applied yet.
A stack that works on a Kafka cluster itself is refused where that cluster is out of reach.
Saved plans (stacks/<stack>/plan.tfplan) hold values of the state: keep them to yourself.

Exit code 0: no changes; 1: changes, or stacks that wait; 2: it could not run, or a stack failed.

Examples:
  klap plan sandbox
  klap plan prod --only 'prod-network-*'
  klap plan prod --profiles 'klap-{environment}-{account}'
  klap plan prod --survivor sa-east-1 --copies /tmp/copies
  klap plan prod --json plan.json`,
  )
  .action(async (name: string, options: Options) => {
    const { only, out, parallel, json } = options;
    const environment = environmentNamed(name);
    const contracts = survivorSource(environment, options);
    requireFilled(environment);
    const outdir = resolve(out);
    const manifest = synthesize(environment, { outdir, wanted: stackPattern(only), contracts });
    const { survivor } = manifest;
    for (const line of copyLines(survivor?.copies ?? [])) console.error(`last known: ${line}`);
    const signal = interruption();
    const variables = userEnvironment(outdir);
    const nodes = new Map(manifest.stacks.map((stack) => [stack.name, stack]));
    const clusters = clustersOf(manifest.stacks);
    const states = await pulledStates(environment, clusters, signal, options.profiles);
    const result = await planStacks(manifest, {
      parallel,
      plan: async (stack) => {
        const node = nodes.get(stack)!;
        for (const endpoint of endpointsIn(states(clusterOf(node))))
          await requireReach(node, endpoint, manifest.stacks);
        return planStack({
          cwd: join(outdir, "stacks", stack),
          environment: planCredentials(environment, node.account, variables, options.profiles),
          signal,
        });
      },
      onStack: (plan) => console.error(planLine(plan)),
    });
    writeResult(json, { ...result, survivor });
    const { unchanged, changed, waiting, failed } = result.totals;
    console.error(`${unchanged} unchanged, ${changed} changed, ${waiting} waiting, ${failed} failed`);
    process.exitCode = failed > 0 ? 2 : changed + waiting > 0 ? 1 : 0;
  });
