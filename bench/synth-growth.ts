import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { REGION_COUNT } from "./grown-environment";

/** Cost of synthesizing a grown environment. */
export interface GrowthPoint {
  readonly folders: number;
  readonly resources: number;
  readonly cpuSeconds: number;
}

export interface GrowthBench {
  /** CPU per resource at the largest size, in units of that at the smallest. */
  readonly growthRatio: number;
  readonly points: readonly GrowthPoint[];
  /** The mesh layers apart, whose resources themselves grow with the square of the regions. */
  readonly mesh: readonly GrowthPoint[];
}

/** Numbers of regions, for 4, 16 and 64 folders of four accounts. */
const SIZES = [1, 4, REGION_COUNT];

/** CPU of synth, without start-up, from 4 region folders to 64. */
export function benchGrowth(): GrowthBench {
  const points = SIZES.map((regions) => grow(regions, "rest"));
  const mesh = SIZES.filter((regions) => regions > 1).map((regions) => grow(regions, "mesh"));
  return { growthRatio: perResource(points.at(-1)!) / perResource(points[0]!), points, mesh };
}

/** CPU seconds for each resource. */
export function perResource({ cpuSeconds, resources }: GrowthPoint): number {
  return cpuSeconds / resources;
}

function grow(regions: number, part: "mesh" | "rest"): GrowthPoint {
  const args = [resolve("dist/bench/growth.cjs"), String(regions), part];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as GrowthPoint;
}
