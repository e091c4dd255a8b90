import { randomUUID } from "node:crypto";
import { awsCloud } from "../../delivery/runbooks/failover/aws-cloud";
import { confluentMirrorApi } from "../../delivery/runbooks/failover/confluent-mirror-api";
import type { FailoverCloud, MirrorApi } from "../../delivery/runbooks/failover/failover-cloud";
import { failoverPlace, type FailoverPlace } from "../../delivery/runbooks/failover/failover-place";
import { failoverPlan, type FailoverWish } from "../../delivery/runbooks/failover/failover-plan";
import type { Lease } from "../../delivery/runbooks/failover/lease";
import { observe } from "../../delivery/runbooks/failover/observe";
import { perform } from "../../delivery/runbooks/failover/perform";
import { databasePlace } from "../../delivery/runbooks/database-place";
import type { Environment } from "../../modules/core/environment";
import { UserError } from "../../modules/core/errors";
import { deployRoleArn, failoverFenceKey, stateBucketName } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";
import { assumedRole, type Credentials } from "./assumed-role";
import type { Promotion } from "./drills";
import { EmulatedMirrors } from "./emulated-mirrors";

const PAUSE_MILLISECONDS = 200;
const LOOKS = 50;

/**
 * `klap failover` on an emulated AWS and emulated mirrors of Kafka, the same code that moves the real ones. State
 * buckets come from the bootstrap template on AWS; here they are made first.
 */
export class PromotionGround {
  private constructor(
    private readonly endpoint: string,
    private readonly credentials: Credentials,
    private readonly kafka: EmulatedMirrors | undefined,
    private readonly signal: AbortSignal,
  ) {}

  public static async start(
    endpoint: string,
    environment: Environment<LayerSettings>,
    signal: AbortSignal,
  ): Promise<PromotionGround> {
    const { accountId, regions } = databasePlace(environment);
    const credentials = await assumedRole(endpoint, deployRoleArn(accountId));
    for (const region of regions) await makeStateBucket(endpoint, credentials, region, accountId);
    const { kafka, from, to } = failoverPlace(environment, regions[0]!);
    const mirrors =
      "noMirrors" in kafka
        ? undefined
        : await EmulatedMirrors.start({
            link: kafka.link(from, to),
            topics: { [from]: kafka.topicsOf(from), [to]: kafka.topicsOf(to) },
          });
    return new PromotionGround(endpoint, credentials, mirrors, signal);
  }

  /** Moves the writer, and throws unless database and mirrors are where they should be and the lease is free. */
  public async promote(
    environment: Environment<LayerSettings>,
    to: string,
    promotion: Promotion,
  ): Promise<void> {
    const place = failoverPlace(environment, to);
    const { endpoint, credentials } = this;
    const cloud = await awsCloud({ place, endpoint, credentials });
    const lease: Lease = {
      move: randomUUID(),
      kind: promotion === "unplanned" ? "unplanned" : "planned",
      from: place.from,
      to,
      by: "drill",
      since: new Date().toISOString(),
    };
    const wish: FailoverWish = {
      unplanned: promotion === "unplanned",
      fence: "noFence" in place.fence ? "confirmed" : "traffic",
      // The emulated AWS loses no region: both answer.
      lostThoughItAnswers: true,
      reconciled: true,
    };
    if (promotion === "interrupted") {
      await this.#interrupt(place, wish, cloud, lease);
      await this.#run(place, { ...wish, resume: lease.move }, cloud, lease);
    } else await this.#run(place, wish, cloud, lease);
    await this.#requireMoved(place, promotion, cloud);
  }

  public async close(): Promise<void> {
    await this.kafka?.close();
  }

  /** Breaks off once the database was asked to move; nobody else may move it meanwhile. */
  async #interrupt(
    place: FailoverPlace,
    wish: FailoverWish,
    cloud: FailoverCloud,
    lease: Lease,
  ): Promise<void> {
    const broken: FailoverCloud = {
      ...cloud,
      moveDatabase: async (...call) => {
        await cloud.moveDatabase(...call);
        throw new UserError("broken off by the drill");
      },
    };
    const outcome = await this.#run(place, wish, broken, lease).catch((error: Error) => error.message);
    if (outcome !== "broken off by the drill")
      throw new UserError(`klap failover was to be broken off: ${outcome ?? "it was done"}`);
    const { problems } = failoverPlan(place, wish, await observe(place, cloud, this.#mirrors()));
    if (!problems.some((problem) => problem.includes(`--resume ${lease.move}`)))
      throw new UserError("somebody else could have moved the writer at the same time");
  }

  async #run(
    place: FailoverPlace,
    wish: FailoverWish,
    cloud: FailoverCloud,
    lease: Lease,
  ): Promise<undefined> {
    const mirrors = this.#mirrors();
    const plan = failoverPlan(place, wish, await observe(place, cloud, mirrors));
    if (plan.problems.length > 0) throw new UserError(`klap failover refuses: ${plan.problems.join("; ")}`);
    await perform({
      place,
      plan,
      lease,
      leaseRegions: [place.from, place.to],
      cloud,
      mirrors,
      signal: this.signal,
      pauseMilliseconds: PAUSE_MILLISECONDS,
      looks: LOOKS,
      onStep: () => undefined,
    });
    return undefined;
  }

  #mirrors(): MirrorApi | undefined {
    const { kafka } = this;
    return kafka && confluentMirrorApi((region) => Promise.resolve(kafka.accessOf(region)));
  }

  async #requireMoved(place: FailoverPlace, promotion: Promotion, cloud: FailoverCloud): Promise<void> {
    const { from, to, kafka, environment } = place;
    const { writer } = await cloud.database(to);
    if (writer !== to) throw new UserError(`${writer ?? "nobody"} writes, expected ${to}`);
    for (const region of [from, to])
      if ((await cloud.read(region, failoverFenceKey(environment))) !== undefined)
        throw new UserError(`the lease in ${region} is still there`);
    if ("noMirrors" in kafka || this.kafka === undefined) return;
    // A planned move leaves mirrors as they are, or restores them; one without warning makes topics of them.
    const wanted = promotion === "unplanned" ? "STOPPED" : "ACTIVE";
    const [region, home] = promotion === "unplanned" ? [to, from] : [from, to];
    for (const topic of kafka.topicsOf(home)) {
      const status = this.kafka.statusOf(region, topic);
      if (status !== wanted) throw new UserError(`${topic} in ${region} is ${status}, expected ${wanted}`);
    }
  }
}

/** Makes the bucket of a region that the bootstrap template makes on AWS. */
export async function makeStateBucket(
  endpoint: string,
  { accessKeyId, sessionToken }: Credentials,
  region: string,
  accountId: string,
): Promise<void> {
  const body =
    region === "us-east-1"
      ? undefined
      : `<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
  const response = await fetch(`${endpoint}/${stateBucketName(accountId, region)}`, {
    method: "PUT",
    headers: {
      Authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/${region}/s3/aws4_request, SignedHeaders=host, Signature=0`,
      "x-amz-security-token": sessionToken,
    },
    ...(body !== undefined && { body }),
  });
  if (!response.ok)
    throw new UserError(`the emulated AWS makes no state bucket in ${region}: ${await response.text()}`);
}
