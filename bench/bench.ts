import { writeFileSync } from "node:fs";
import { Command } from "commander";
import type { Usage } from "./measure";
import { benchSynth } from "./synth";
import { benchGrowth, perResource, type GrowthPoint } from "./synth-growth";
import { table } from "./table";

const program = new Command("bench")
  .description("measure synth and rehearsal, each against what it replaces")
  .option("--json <file>", "write ratios and raw figures to a file, - for standard output")
  .option("--environment <name>", "environment to synthesize", "prod");

const { json, environment } = program.parse().opts<{ json?: string; environment: string }>();

const synth = benchSynth(environment);
const growth = benchGrowth();

const result = {
  synth: {
    timeRatio: round(synth.timeRatio),
    memoryRatio: round(synth.memoryRatio),
    growthRatio: round(growth.growthRatio),
  },
  raw: {
    environment,
    compiled: synth.compiled,
    tsNode: synth.tsNode,
    growth: growth.points,
    mesh: growth.mesh,
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
