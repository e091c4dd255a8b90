import { writeFileSync } from "node:fs";
import { Command } from "commander";
import { benchCheck } from "./check";
import type { Usage } from "./measure";
import { progress } from "./progress";
import {
  benchRehearsal,
  benchWholeRehearsal,
  SLICE,
  type RehearsalBench,
  type RehearsalRun,
} from "./rehearsal";
import { benchSynth } from "./synth";
import { benchGrowth, perResource, type GrowthPoint } from "./synth-growth";
import { table } from "./table";

const program = new Command("bench")
  .description("measure synth, check and rehearsal, each against what it replaces")
  .option("--json <file>", "write ratios and raw figures to a file, - for standard output")
  .option("--environment <name>", "environment to synthesize and rehearse", "prod")
  .option("--slice <pattern>", "stacks to rehearse, with what they rest on", SLICE)
  .option("--whole", "rehearse every stack, warm and then cold one by one: hours")
  .option("--no-rehearsal", "measure synth and check only")
  .addHelpText(
    "after",
    `
Examples:
  npm run bench
  npm run bench -- --json bench.json
  npm run bench -- --no-rehearsal`,
  );

interface Options {
  readonly json?: string;
  readonly environment: string;
  readonly slice: string;
  readonly whole?: true;
  readonly rehearsal: boolean;
}

const { json, environment, slice, whole, rehearsal: withRehearsal } = program.parse().opts<Options>();

progress(`synth of ${environment}`);
const synth = benchSynth(environment);
progress("synth of 4 to 64 region folders");
const growth = benchGrowth();
progress(`check of ${environment}, checkov, and check of 4 to 64 region folders`);
const check = benchCheck(environment);
const rehearsal = withRehearsal ? measuredRehearsal() : undefined;

const result = {
  synth: {
    timeRatio: round(synth.timeRatio),
    memoryRatio: round(synth.memoryRatio),
    growthRatio: round(growth.growthRatio),
  },
  check: { timeRatio: round(check.timeRatio), growthRatio: round(check.growthRatio) },
  ...(rehearsal !== undefined && {
    rehearsal: { cpuRatio: round(rehearsal.cpuRatio), timeRatio: round(rehearsal.timeRatio) },
  }),
  raw: {
    environment,
    compiled: synth.compiled,
    tsNode: synth.tsNode,
    growth: growth.points,
    mesh: growth.mesh,
    check,
    ...(rehearsal !== undefined && {
      rehearsal: {
        slice: whole ? "*" : slice,
        warm: rehearsal.warm,
        ...(rehearsal.cold !== undefined && { cold: rehearsal.cold }),
        coldOneByOne: rehearsal.coldOneByOne,
      },
    }),
  },
};
const text = `${JSON.stringify(result, null, 2)}\n`;
if (json === "-") process.stdout.write(text);
else {
  if (json !== undefined) writeFileSync(json, text);
  console.log(
    table([
      [`synth of ${environment}`, "time", "CPU", "memory"],
      ["compiled, subpath imports", ...usageCells(synth.compiled)],
      ["ts-node, package-root imports", ...usageCells(synth.tsNode)],
      [
        "ratio",
        `${result.synth.timeRatio} x`,
        `${round(synth.tsNode.cpuSeconds / synth.compiled.cpuSeconds)} x`,
        `${result.synth.memoryRatio} x`,
      ],
    ]),
  );
  console.log();
  console.log(
    table([
      ["synth as it grows", "resources", "CPU", "CPU/resource"],
      ...growth.points.map((point) => growthCells(`${point.folders} region folders`, point)),
      ...growth.mesh.map((point) => growthCells(`mesh layers of ${point.folders}`, point)),
      ["ratio, smallest to largest", "", "", `${result.synth.growthRatio} x`],
    ]),
  );
  console.log();
  console.log(
    table([
      [`check of ${environment}, ${check.resources} resources`, "time", "memory"],
      ["klap check", `${check.ours.seconds.toFixed(2)} s`, `${check.ours.peakMiB.toFixed(0)} MiB`],
      ["checkov on the same files", `${check.checkovSeconds.toFixed(1)} s`, ""],
      ["ratio", `${result.check.timeRatio} x`, ""],
    ]),
  );
  console.log();
  console.log(
    table([
      ["check as it grows", "resources", "CPU", "CPU/resource"],
      ...check.points.map((point) => growthCells(`${point.folders} region folders`, point)),
      ["ratio, largest to smallest", "", "", `${result.check.growthRatio} x`],
    ]),
  );
  if (rehearsal !== undefined && result.rehearsal !== undefined) {
    const { warm, cold, coldOneByOne } = rehearsal;
    console.log();
    console.log(
      table([
        [`rehearsal of ${warm.stacks} stacks`, "time", "CPU of Terraform and providers"],
        ["warm providers, in parallel", ...runCells(warm)],
        ...(cold === undefined ? [] : [["cold providers, in parallel", ...runCells(cold)]]),
        ["cold providers, one by one", ...runCells(coldOneByOne)],
        ["ratio", `${result.rehearsal.timeRatio} x`, `${result.rehearsal.cpuRatio} x`],
      ]),
    );
  }
}

function measuredRehearsal(): RehearsalBench {
  return whole ? benchWholeRehearsal(environment) : benchRehearsal(environment, slice);
}

function runCells({ seconds, cpuSeconds }: RehearsalRun): string[] {
  return [`${seconds.toFixed(0)} s`, `${cpuSeconds.toFixed(0)} s`];
}

function usageCells({ seconds, cpuSeconds, peakMiB }: Usage): string[] {
  return [`${seconds.toFixed(2)} s`, `${cpuSeconds.toFixed(2)} s`, `${peakMiB.toFixed(0)} MiB`];
}

function growthCells(name: string, point: GrowthPoint): string[] {
  return [
    name,
    String(point.resources),
    `${point.cpuSeconds.toFixed(3)} s`,
    `${(perResource(point) * 1e6).toFixed(0)} µs`,
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
