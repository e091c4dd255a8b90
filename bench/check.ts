import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkedDocument } from "../policy/checkov/checked-document";
import { runCheckov } from "../policy/checkov/run-checkov";
import { parseJsonObject } from "../terraform/graph/json";
import { REGION_COUNT } from "./grown-environment";
import { measure, medianOf, type Usage } from "./measure";
import type { GrowthPoint } from "./synth-growth";

/** Runs of our check; checkov runs once. */
const RUNS = 5;
/** Numbers of regions, for 4, 16 and 64 folders of four accounts. */
const SIZES = [1, 4, REGION_COUNT];

export interface CheckBench {
  readonly resources: number;
  readonly ours: Usage;
  /** checkov on the same files, start to finish. */
  readonly checkovSeconds: number;
  readonly timeRatio: number;
  readonly points: readonly GrowthPoint[];
  /** CPU per resource at the largest size, in units of that at the smallest. */
  readonly growthRatio: number;
}

/** `klap check` of a synthesized environment against checkov on the same files, and its CPU as environments grow. */
export function benchCheck(environment: string): CheckBench {
  const folder = mkdtempSync(join(tmpdir(), "klap-bench-"));
  try {
    const klap = resolve("dist/klap.cjs");
    execFileSync(process.execPath, [klap, "synth", environment, "--out", folder], { stdio: "ignore" });
    const ours = medianOf(RUNS, () =>
      measure({ args: [klap, "check", folder, "--out", join(folder, "check.txt")], findings: true }),
    );
    const documents = readdirSync(join(folder, "stacks")).map((stack) => {
      const file = join(folder, "stacks", stack, "cdk.tf.json");
      return checkedDocument(stack, parseJsonObject(readFileSync(file, "utf8"), file));
    });
    const started = performance.now();
    runCheckov(process.cwd(), documents);
    const checkovSeconds = (performance.now() - started) / 1_000;
    const points = SIZES.map((regions) => grow(regions));
    const perResource = ({ cpuSeconds, resources }: GrowthPoint): number => cpuSeconds / resources;
    return {
      resources: documents.reduce((sum, document) => sum + document.resources, 0),
      ours,
      checkovSeconds,
      timeRatio: checkovSeconds / ours.seconds,
      points,
      growthRatio: perResource(points.at(-1)!) / perResource(points[0]!),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function grow(regions: number): GrowthPoint {
  const args = [resolve("dist/bench/check-growth.cjs"), String(regions)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as GrowthPoint;
}
