import { z } from "zod";
import { UserError } from "../../../modules/core/errors";
import { failoverFenceKey } from "../../../modules/core/names";
import type { FailoverCloud } from "./failover-cloud";

const leaseShape = z.object({
  move: z.string(),
  kind: z.enum(["planned", "unplanned"]),
  from: z.string(),
  to: z.string(),
  by: z.string(),
  since: z.string(),
});

/** Who moves the writer, and whereto. It stands in the state bucket of every region that answers, until the move is done. */
export type Lease = z.infer<typeof leaseShape>;

/** The move that a region knows to be under way. @throws UserError if what stands there is no lease */
export async function leaseIn(
  cloud: FailoverCloud,
  environment: string,
  region: string,
): Promise<Lease | undefined> {
  const text = await cloud.read(region, failoverFenceKey(environment));
  if (text === undefined) return undefined;
  const { success, data } = leaseShape.safeParse(parsed(text));
  if (!success)
    throw new UserError(
      `${failoverFenceKey(environment)} in ${region} says nothing about a move: look at it`,
    );
  return data;
}

/**
 * Takes the lease in all these regions or in none. A region's bucket makes an object only where there is none, so of two
 * people one gets it; both ask in the same order, so that neither holds what the other waits for.
 * @throws UserError that names who has it
 */
export async function takeLease(
  cloud: FailoverCloud,
  environment: string,
  regions: readonly string[],
  lease: Lease,
): Promise<void> {
  const taken: string[] = [];
  for (const region of [...regions].sort()) {
    if (await cloud.create(region, failoverFenceKey(environment), text(lease))) {
      taken.push(region);
      continue;
    }
    const holder = await leaseIn(cloud, environment, region);
    if (holder?.move === lease.move) continue;
    for (const each of taken) await cloud.remove(each, failoverFenceKey(environment));
    throw new UserError(holder === undefined ? `the lease in ${region} changed hands` : heldBy(holder));
  }
}

/** Gives the lease back where it is still this move's. */
export async function releaseLease(
  cloud: FailoverCloud,
  environment: string,
  regions: readonly string[],
  move: string,
): Promise<void> {
  for (const region of regions) {
    const holder = await leaseIn(cloud, environment, region);
    if (holder?.move === move) await cloud.remove(region, failoverFenceKey(environment));
  }
}

/** What to tell whoever finds somebody else's lease. */
export function heldBy({ by, to, since, move, kind }: Lease): string {
  return `${by} moves the writer to ${to} (${kind}) since ${since}: go on with that move by --resume ${move}, or wait`;
}

function text(lease: Lease): string {
  return `${JSON.stringify(lease, null, 2)}\n`;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
