import type { FieldProblem } from "../core/problems";

const GIB = 1_024;

/** What one task gets. */
export interface TaskSize {
  /** CPU units, of which 1024 are one virtual CPU. */
  readonly cpu: number;
  readonly memoryMiB: number;
}

/**
 * Memory in MiB that Fargate offers for each number of CPU units: from, to, step.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 */
const MEMORY: Readonly<Record<number, readonly [from: number, to: number, step: number]>> = {
  512: [GIB, 4 * GIB, GIB],
  1024: [2 * GIB, 8 * GIB, GIB],
  2048: [4 * GIB, 16 * GIB, GIB],
  4096: [8 * GIB, 30 * GIB, GIB],
  8192: [16 * GIB, 60 * GIB, 4 * GIB],
  16_384: [32 * GIB, 120 * GIB, 8 * GIB],
};

/** The smallest size has no even step. */
const SMALLEST_CPU = 256;
const SMALLEST_MEMORY: readonly number[] = [GIB / 2, GIB, 2 * GIB];

/** What is wrong with a size that Fargate does not offer. */
export function taskSizeProblems(field: string, { cpu, memoryMiB }: TaskSize): FieldProblem[] {
  const known = [SMALLEST_CPU, ...Object.keys(MEMORY).map(Number)];
  if (!known.includes(cpu))
    return [{ field: `${field}.cpu`, rule: `one of ${known.join(", ")}`, value: cpu }];
  const offered = cpu === SMALLEST_CPU ? SMALLEST_MEMORY : undefined;
  const [from, to, step] = MEMORY[cpu] ?? [0, 0, 1];
  const right =
    offered?.includes(memoryMiB) ?? (memoryMiB >= from && memoryMiB <= to && memoryMiB % step === 0);
  if (right) return [];
  const rule = offered?.join(", ") ?? `a multiple of ${step} from ${from} to ${to}`;
  return [{ field: `${field}.memoryMiB`, rule: `${rule} for ${cpu} CPU units`, value: memoryMiB }];
}
