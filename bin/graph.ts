import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { Command, Option } from "commander";
import { environmentNamed } from "../environments/environments";
import { dot } from "../report/dot";
import { mermaid } from "../report/mermaid";
import { stackDiagram } from "../report/stack-diagram";
import { svg } from "../report/svg";
import { buildStacks } from "../stacks/build";
import { stackGraph, subgraph, withDependencies, type StackGraph } from "../stacks/graph";
import { stackPattern } from "../stacks/stack-pattern";

type Format = "mermaid" | "svg" | "json";

const WRITERS: Readonly<Record<Format, (graph: StackGraph) => string | Promise<string>>> = {
  mermaid: (graph) => mermaid(stackDiagram(graph)),
  svg: (graph) => svg(dot(stackDiagram(graph))),
  json: (graph) => `${JSON.stringify(graph, null, 2)}\n`,
};

export const graphCommand = new Command("graph")
  .argument("<environment>", "org, prod, staging or sandbox")
  .addOption(
    new Option("--format <format>", "how to draw it").choices(Object.keys(WRITERS)).default("mermaid"),
  )
  .option("--out <file>", "file to write (default: standard output)")
  .option("--only <pattern>", "stacks to draw (what they read comes along); * stands for anything", "*")
  .addHelpText(
    "after",
    `
Examples:
  klap graph prod
  klap graph prod --format svg --out prod.svg
  klap graph prod --only 'prod-payments-sa-east-1-*'
  klap graph sandbox --format json`,
  )
  .action(async (name: string, options: { format: Format; out?: string; only: string }) => {
    const environment = environmentNamed(name);
    const whole = stackGraph(name, buildStacks(environment, { outdir: tmpdir() }).stacks);
    const graph = subgraph(whole, withDependencies(whole, stackPattern(options.only)));
    const text = await WRITERS[options.format](graph);
    if (options.out === undefined) process.stdout.write(text);
    else {
      writeFileSync(options.out, text);
      console.error(`${graph.stacks.length} stacks in ${graph.waves.length} waves written to ${options.out}`);
    }
  });
