/** Memory in GiB of the memory-optimized classes that Aurora runs on, by size. */
const MEMORY_GIB: Readonly<Record<string, number>> = {
  large: 16,
  xlarge: 32,
  "2xlarge": 64,
  "4xlarge": 128,
  "8xlarge": 256,
  "12xlarge": 384,
  "16xlarge": 512,
};
const GIB_OF_CAPACITY_UNIT = 2;
const BYTES = 1_000_000_000;
/** Bytes of memory for each connection by Aurora's default of `max_connections`, and how many it admits at most. */
const BYTES_OF_CONNECTION = 9_531_392;
const MOST = 5_000;
const MOST_WHERE_HALF_A_UNIT = 2_000;
/** What small instances admit less than by that reckoning. */
const LESS = 25;

/** Connections that an instance of a class admits by default; undefined where its memory is not known here. */
export function admittedByClass(instanceClass: string): number | undefined {
  const memory = MEMORY_GIB[/^db\.[rx][0-9a-z]*\.([0-9a-z]+)$/.exec(instanceClass)?.[1] ?? ""];
  return memory === undefined ? undefined : admittedBy(memory);
}

/** The same of a serverless instance, whose largest capacity counts; with half a unit at least it has fewer. */
export function admittedByUnits(min: number, max: number): number {
  return Math.min(admittedBy(max * GIB_OF_CAPACITY_UNIT), min <= 0.5 ? MOST_WHERE_HALF_A_UNIT : MOST);
}

function admittedBy(memoryGiB: number): number {
  return Math.min(MOST, Math.max(0, Math.floor((memoryGiB * BYTES) / BYTES_OF_CONNECTION) - LESS));
}
