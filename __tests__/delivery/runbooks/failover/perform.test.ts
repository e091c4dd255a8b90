import { confluentMirrorApi } from "../../../../delivery/runbooks/failover/confluent-mirror-api";
import type { FailoverWish } from "../../../../delivery/runbooks/failover/failover-plan";
import { failoverPlan } from "../../../../delivery/runbooks/failover/failover-plan";
import type { Lease } from "../../../../delivery/runbooks/failover/lease";
import { observe } from "../../../../delivery/runbooks/failover/observe";
import { perform, type MoveRecord } from "../../../../delivery/runbooks/failover/perform";
import { EmulatedMirrors } from "../../../../rehearsal/drills/emulated-mirrors";
import {
  AWAY,
  FakeCloud,
  HOME,
  leaseOf,
  LINK,
  placeTo,
  PLANNED,
  UNPLANNED,
} from "../../../fixtures/failover";

describe("perform", () => {
  let kafka: EmulatedMirrors;
  let cloud: FakeCloud;
  beforeEach(async () => {
    cloud = new FakeCloud();
    kafka = await EmulatedMirrors.start({
      link: LINK,
      topics: { [HOME]: [`${HOME}.transactions`], [AWAY]: [`${AWAY}.transactions`] },
    });
  });
  afterEach(() => kafka.close());

  async function move(
    to: string,
    wish: FailoverWish,
    {
      mode = "active-active" as "active-active" | "active-passive",
      signal = new AbortController().signal,
      lease = {} as Partial<Lease>,
      looks = 3,
    } = {},
  ): Promise<MoveRecord> {
    const place = placeTo(to, mode);
    const mirrors = confluentMirrorApi((region) => Promise.resolve(kafka.accessOf(region)));
    const facts = await observe(place, cloud, mirrors);
    const plan = failoverPlan(place, wish, facts);
    if (plan.problems.length > 0) throw new Error(plan.problems.join("\n"));
    return perform({
      place,
      plan,
      lease: leaseOf("one", {
        kind: wish.unplanned ? "unplanned" : "planned",
        from: place.from,
        to,
        ...lease,
      }),
      leaseRegions: facts.from === undefined ? [to] : [place.from, to],
      cloud,
      mirrors,
      signal,
      pauseMilliseconds: 1,
      looks,
      onStep: () => undefined,
    });
  }
  const did = ({ steps }: MoveRecord): string[] => steps.map((step) => `${step.key} ${step.did}`);

  it("promotes mirrors and database in the survivor, and asks nothing of the lost region", async () => {
    cloud.lost.add(HOME);
    expect(did(await move(AWAY, UNPLANNED))).toEqual([
      "lease done",
      "fence done",
      "mirrors done",
      "database done",
      "release done",
    ]);
    expect(cloud.moves).toEqual(["failover in us-east-1"]);
    expect(cloud.fences).toEqual(["us-east-1 fences sa-east-1"]);
    expect(kafka.statusOf(AWAY, `${HOME}.transactions`)).toBe("STOPPED");
  });

  it("goes back: restores topics, moves the writer without loss and lifts the fence", async () => {
    cloud.lost.add(HOME);
    await move(AWAY, UNPLANNED);
    cloud.lost.clear();
    expect(did(await move(HOME, { ...PLANNED, reconciled: true }))).toEqual([
      "lease done",
      "restore done",
      "database done",
      "unfence done",
      "release done",
    ]);
    expect(cloud.moves.at(-1)).toBe("switchover in us-east-1");
    expect(cloud.fences.at(-1)).toBe("us-east-1 frees sa-east-1");
    expect(cloud.state.writer).toBe(HOME);
    expect(kafka.statusOf(AWAY, `${HOME}.transactions`)).toBe("ACTIVE");
    expect(kafka.statusOf(HOME, `${HOME}.transactions`)).toBeUndefined();
  });

  it("turns mirrors round where one region leads", async () => {
    await move(AWAY, PLANNED, { mode: "active-passive" });
    expect(kafka.statusOf(HOME, `${HOME}.transactions`)).toBe("ACTIVE");
    expect(kafka.statusOf(AWAY, `${HOME}.transactions`)).toBeUndefined();
  });

  it("writes down what it did, and leaves no lease", async () => {
    const record = await move(AWAY, PLANNED);
    expect([...cloud.objects.keys()]).toEqual(["us-east-1/failover/prod/moves/one.json"]);
    expect(JSON.parse([...cloud.objects.values()][0]!)).toEqual(record);
    expect(record).toMatchObject({ by: "ana", kind: "planned", from: HOME, to: AWAY });
  });

  it("goes on where it was interrupted, and does nothing twice", async () => {
    const stop = new AbortController();
    const interrupted = new Proxy(cloud, {
      get: (target, name: keyof FakeCloud) => {
        if (name === "moveDatabase")
          return async (...call: Parameters<FakeCloud["moveDatabase"]>) => {
            await target.moveDatabase(...call);
            stop.abort();
            throw new Error("the line is cut");
          };
        const value: unknown = target[name];
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const original = cloud;
    cloud = interrupted;
    await expect(move(AWAY, PLANNED, { signal: stop.signal })).rejects.toThrow("the line is cut");
    cloud = original;
    await expect(move(AWAY, PLANNED)).rejects.toThrow("go on with that move by --resume one");
    expect(did(await move(AWAY, { ...PLANNED, resume: "one" }))).toEqual([
      "lease done",
      "database already",
      "unfence done",
      "release done",
    ]);
    expect(cloud.moves).toHaveLength(1);
  });

  it("waits for a move that is under way, and asks for it once", async () => {
    cloud.state = { status: "failing-over", writer: HOME, connected: [] };
    cloud.lost.add(HOME);
    await expect(move(AWAY, UNPLANNED)).rejects.toThrow(
      "waited in vain: the database in us-east-1 writes; look at it, and go on with --resume one",
    );
    expect(cloud.moves).toEqual([]);
  });

  it("stops before the next step when it is interrupted", async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(move(AWAY, PLANNED, { signal: stop.signal })).rejects.toThrow(
      "interrupted before lease: go on with --resume one",
    );
    expect(cloud.objects.size).toBe(0);
  });
});
