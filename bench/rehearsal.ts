import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { progress } from "./progress";

/**
 * The slice of prod that rehearsals are compared on: every layer of the network (the network account in sa-east-1,
 * us-east-1's side of the mesh, the payments VPC with its endpoints and names), and what these stacks rest on. One
 * after the other with cold providers it takes half an hour; all layers of prod would take more than two.
 */
export const SLICE = [
  "prod-network-sa-east-1-*",
  "prod-network-us-east-1-mesh-*",
  ...["dns-client", "endpoint-service", "vpc-routes"].map((layer) => `prod-payments-sa-east-1-${layer}`),
].join(",");
/** Fewer stacks would say nothing about parallel work. */
const LEAST_STACKS = 20;

/** What one rehearsal took. */
export interface RehearsalRun {
  readonly stacks: number;
  readonly seconds: number;
  /** Terraform and the providers it starts, and the warm providers beside it. */
  readonly cpuSeconds: number;
}

export interface RehearsalBench {
  /** CPU of Terraform and its providers: warm against cold, at equal parallelism where that was measured. */
  readonly cpuRatio: number;
  /** Time: warm and parallel against cold and one stack at a time. */
  readonly timeRatio: number;
  readonly warm: RehearsalRun;
  /** Cold and in parallel; not of a whole environment. */
  readonly cold?: RehearsalRun;
  readonly coldOneByOne: RehearsalRun;
}

/** Rehearses every stack twice: two hours and more for prod. @throws Error if a rehearsal fails */
export function benchWholeRehearsal(environment: string): RehearsalBench {
  progress("rehearsal of all stacks with warm providers");
  const warm = rehearse(environment, "*", []);
  progress(`rehearsal of ${warm.stacks} stacks with cold providers, one stack after the other`);
  const coldOneByOne = rehearse(environment, "*", ["--cold", "--parallel", "1"]);
  return {
    cpuRatio: warm.cpuSeconds / coldOneByOne.cpuSeconds,
    timeRatio: warm.seconds / coldOneByOne.seconds,
    warm,
    coldOneByOne,
  };
}

/** Rehearses the slice three times. @throws Error if a rehearsal fails or the slice is too small */
export function benchRehearsal(
  environment: string,
  slice = SLICE,
  leastStacks = LEAST_STACKS,
): RehearsalBench {
  progress("rehearsal with warm providers");
  const warm = rehearse(environment, slice, []);
  if (warm.stacks < leastStacks)
    throw new Error(`the slice must hold at least ${leastStacks} stacks, got ${warm.stacks}`);
  progress(`rehearsal of ${warm.stacks} stacks with cold providers`);
  const cold = rehearse(environment, slice, ["--cold"]);
  progress("rehearsal with cold providers, one stack after the other");
  const coldOneByOne = rehearse(environment, slice, ["--cold", "--parallel", "1"]);
  return {
    cpuRatio: warm.cpuSeconds / cold.cpuSeconds,
    timeRatio: warm.seconds / coldOneByOne.seconds,
    warm,
    cold,
    coldOneByOne,
  };
}

/** The fields of a rehearsal's result that count here. */
interface Result {
  readonly seconds: number;
  readonly totals: { readonly stacks: number };
  /** CPU seconds of warm providers; a cold one is Terraform's child. */
  readonly providerCpuSeconds?: number;
}

function rehearse(environment: string, slice: string, flags: readonly string[]): RehearsalRun {
  const folder = mkdtempSync(join(tmpdir(), "klap-bench-"));
  try {
    const [json, usage] = [join(folder, "result.json"), join(folder, "usage")];
    writeFileSync(usage, "");
    writeFileSync(join(folder, "terraform"), meteredTerraform(usage), { mode: 0o755 });
    const args = [
      resolve("dist/klap.cjs"),
      "rehearse",
      environment,
      "--only",
      slice,
      "--json",
      json,
      ...flags,
    ];
    const path = `${folder}${delimiter}${process.env.PATH}`;
    const { status, stderr } = spawnSync(process.execPath, args, {
      env: { ...process.env, PATH: path },
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`klap ${args.slice(1).join(" ")} ended with ${status}: ${stderr}`);
    const { seconds, totals, providerCpuSeconds } = JSON.parse(readFileSync(json, "utf8")) as Result;
    const isWarm = !flags.includes("--cold");
    if (isWarm && providerCpuSeconds === undefined)
      throw new Error("the rehearsal does not tell providerCpuSeconds");
    const terraform = sumOfTimes(readFileSync(usage, "utf8"));
    return { stacks: totals.stacks, seconds, cpuSeconds: terraform + (isWarm ? providerCpuSeconds! : 0) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A `terraform` that writes down what it and its children used, in the form of the shell's `times`. */
function meteredTerraform(usage: string): string {
  const terraform = execFileSync("sh", ["-c", "command -v terraform"], { encoding: "utf8" }).trim();
  return `#!/bin/sh\n'${terraform}' "$@"\ncode=$?\ntimes >> '${usage}'\nexit $code\n`;
}

/** Sum of all times in the output of `times`: pairs of `0m1.250s`, for the shell and for its children. */
export function sumOfTimes(text: string): number {
  return [...text.matchAll(/(\d+)m([\d.,]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds!.replace(",", ".")),
    0,
  );
}
