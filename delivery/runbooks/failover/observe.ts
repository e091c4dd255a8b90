import type { DatabaseState, FailoverCloud, Mirror, MirrorApi } from "./failover-cloud";
import type { FailoverPlace } from "./failover-place";
import { leaseIn, type Lease } from "./lease";

/** What a region says about the move. */
export interface RegionView {
  readonly database: DatabaseState;
  readonly lease: Lease | undefined;
}

/** What is known before anything is done. */
export interface Observed {
  readonly to: RegionView;
  /** Absent where the region does not answer. */
  readonly from: RegionView | undefined;
  readonly lagSeconds: number | undefined;
  /** Mirrors of the other region's topics; absent where there are none, a reason where Kafka does not answer. */
  readonly mirrors: readonly Mirror[] | { readonly noAnswer: string } | undefined;
  /** In the region that writes: what became of its mirrors of the topics of the region that is to write. */
  readonly returning: readonly Mirror[] | undefined;
}

/** Asks both regions, and changes nothing. Only the region that is to write has to answer. */
export async function observe(
  place: FailoverPlace,
  cloud: FailoverCloud,
  mirrors: MirrorApi | undefined,
): Promise<Observed> {
  const { from, to, kafka } = place;
  const view = async (region: string): Promise<RegionView> => ({
    database: await cloud.database(region),
    lease: await leaseIn(cloud, place.environment, region),
  });
  const [here, there, lagSeconds] = await Promise.all([
    view(to),
    view(from).catch(() => undefined),
    cloud.lagSeconds(to).catch(() => undefined),
  ]);
  if ("noMirrors" in kafka || mirrors === undefined)
    return { to: here, from: there, lagSeconds, mirrors: undefined, returning: undefined };
  const link = kafka.link(from, to);
  const answer = await mirrors
    .list(to, link)
    .then((all) => topics(all, kafka.topicsOf(from)))
    .catch((error: Error) => ({ noAnswer: error.message }));
  const returning =
    there === undefined
      ? undefined
      : await mirrors.list(from, link).then(
          (all) => topics(all, kafka.topicsOf(to)),
          () => undefined,
        );
  return { to: here, from: there, lagSeconds, mirrors: answer, returning };
}

function topics(all: readonly Mirror[], wanted: readonly string[]): Mirror[] {
  return all.filter(({ topic }) => wanted.includes(topic));
}
