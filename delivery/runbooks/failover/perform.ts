import { UserError } from "../../../modules/core/errors";
import { failoverRecordKey } from "../../../modules/core/names";
import type { FailoverCloud, MirrorApi, MirrorVerb } from "./failover-cloud";
import type { FailoverPlace } from "./failover-place";
import type { FailoverPlan, StepKey } from "./failover-plan";
import { releaseLease, takeLease, type Lease } from "./lease";

const ACTIVE = "ACTIVE";
const STOPPED = "STOPPED";

/** One step of a move, as it is written down. */
export interface StepRecord {
  readonly key: StepKey;
  readonly at: string;
  /** `already` where the step before an interruption, or the cloud itself, had done it. */
  readonly did: "done" | "already";
}

/** What a move has done. It stands in the state bucket of the region that writes afterwards. */
export interface MoveRecord extends Lease {
  readonly steps: readonly StepRecord[];
}

export interface PerformOptions {
  readonly place: FailoverPlace;
  readonly plan: FailoverPlan;
  readonly lease: Lease;
  /** Regions that answer, and so have the lease. */
  readonly leaseRegions: readonly string[];
  readonly cloud: FailoverCloud;
  readonly mirrors: MirrorApi | undefined;
  readonly signal: AbortSignal;
  /** Milliseconds between two looks at what takes its time. @default 5000 */
  readonly pauseMilliseconds?: number;
  /** Looks until something that does not come is given up. @default as many as the time of recovery has */
  readonly looks?: number;
  readonly onStep: (key: StepKey, record: StepRecord) => void;
}

/**
 * Does what a plan says, step by step. Each step first looks whether it was done, and is done once; after an
 * interruption the same move goes on where it was.
 * @throws UserError if somebody else has the lease, or something does not come about in time
 */
export async function perform(options: PerformOptions): Promise<MoveRecord> {
  const { place, plan, lease, cloud, signal, onStep } = options;
  let record: MoveRecord = { ...lease, steps: [] };
  for (const { key } of plan.steps) {
    if (signal.aborted) throw new UserError(`interrupted before ${key}: go on with --resume ${lease.move}`);
    const did = await work(key, options);
    const entry = { key, at: new Date().toISOString(), did };
    record = { ...record, steps: [...record.steps, entry] };
    onStep(key, entry);
    // Whoever goes on after an interruption reads how far it came.
    const text = `${JSON.stringify(record, null, 2)}\n`;
    await cloud.write(place.to, failoverRecordKey(place.environment, lease.move), text);
  }
  return record;
}

/** Does one step, or finds it done. */
async function work(key: StepKey, options: PerformOptions): Promise<StepRecord["did"]> {
  const { place, lease, leaseRegions, cloud } = options;
  const { environment, from, to } = place;
  switch (key) {
    case "lease":
      await takeLease(cloud, environment, leaseRegions, lease);
      return "done";
    case "fence":
      await cloud.fence(to, from, true);
      return "done";
    case "mirrors":
      return alterMirrors(options, to, "failover", topicsOf(place, from), isNoMirror);
    case "restore":
      return restore(options);
    case "reverse":
      return alterMirrors(options, to, "reverse-and-start-mirror", topicsOf(place, from), isNoMirror);
    case "database":
      return moveDatabase(options);
    case "unfence":
      await cloud.fence(from, to, false);
      return "done";
    case "release":
      await releaseLease(cloud, environment, leaseRegions, lease.move);
      return "done";
  }
}

async function moveDatabase(options: PerformOptions): Promise<StepRecord["did"]> {
  const { cloud, lease, place } = options;
  const { from, to } = place;
  const planned = lease.kind === "planned";
  const before = await cloud.database(to);
  const wanted = async (): Promise<boolean> => {
    const { status, writer, connected } = await cloud.database(to);
    return writer === to && status === "available" && (!planned || connected.includes(from));
  };
  if (await wanted()) return "already";
  // A move that is under way is waited for, never asked for twice.
  if (before.status === "available" && before.writer !== to)
    await cloud.moveDatabase(planned ? "switchover" : "failover", planned ? from : to);
  await until(options, `the database in ${to} writes`, wanted);
  return "done";
}

/**
 * Topics of the region that comes back follow the one that stood in, and lead again: first they are made mirrors, then
 * the direction is turned round. What the other side shows decides, since truncating twice would cut off what came since.
 */
async function restore(options: PerformOptions): Promise<StepRecord["did"]> {
  const { place } = options;
  const { from, to } = place;
  const topics = topicsOf(place, to);
  const leading = await statuses(options, from);
  const given = topics.filter((topic) => leading.get(topic) === STOPPED);
  if (given.length > 0) {
    await alterMirrors(options, to, "truncate-and-restore", given, (status) => status === ACTIVE);
    await alterMirrors(options, to, "reverse-and-start-mirror", given, isNoMirror);
  }
  await until(options, `${from} follows ${to} again`, async () => {
    const now = await statuses(options, from);
    return topics.every((topic) => now.get(topic) === ACTIVE);
  });
  return given.length > 0 ? "done" : "already";
}

/** Alters what is not yet as wanted, and waits for it. */
async function alterMirrors(
  options: PerformOptions,
  region: string,
  verb: MirrorVerb,
  topics: readonly string[],
  wanted: (status: string | undefined) => boolean,
): Promise<StepRecord["did"]> {
  const missing = async (): Promise<readonly string[]> => {
    const now = await statuses(options, region);
    return topics.filter((topic) => !wanted(now.get(topic)));
  };
  const left = await missing();
  if (left.length === 0) return "already";
  await options.mirrors!.alter(region, linkOf(options.place), verb, left);
  await until(
    options,
    `${verb} of ${left.join(", ")} in ${region}`,
    async () => (await missing()).length === 0,
  );
  return "done";
}

/** What a region's cluster shows of its mirrors, by topic. */
async function statuses({ mirrors, place }: PerformOptions, region: string): Promise<Map<string, string>> {
  const all = await mirrors!.list(region, linkOf(place));
  return new Map(all.map(({ topic, status }) => [topic, status]));
}

/** Whether a topic takes writes here: it is no mirror, or none any more. */
function isNoMirror(status: string | undefined): boolean {
  return status === undefined || status === STOPPED;
}

function topicsOf({ kafka }: FailoverPlace, home: string): readonly string[] {
  return "noMirrors" in kafka ? [] : kafka.topicsOf(home);
}

function linkOf({ kafka, from, to }: FailoverPlace): string {
  return "noMirrors" in kafka ? "" : kafka.link(from, to);
}

async function until(
  { place, lease, signal, pauseMilliseconds = 5_000, looks }: PerformOptions,
  what: string,
  wanted: () => Promise<boolean>,
): Promise<void> {
  const tries = looks ?? Math.ceil((place.recoveryTimeSeconds * 1_000) / pauseMilliseconds);
  for (let look = 0; look < tries; look += 1) {
    if (signal.aborted) throw new UserError(`interrupted: go on with --resume ${lease.move}`);
    if (await wanted()) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
  throw new UserError(`waited in vain: ${what}; look at it, and go on with --resume ${lease.move}`);
}
