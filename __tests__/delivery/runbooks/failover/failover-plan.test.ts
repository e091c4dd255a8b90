import { failoverPlan } from "../../../../delivery/runbooks/failover/failover-plan";
import type { FailoverWish } from "../../../../delivery/runbooks/failover/failover-plan";
import type { Observed } from "../../../../delivery/runbooks/failover/observe";
import { AWAY, HOME, leaseOf, placeTo, PLANNED, seen, UNPLANNED } from "../../../fixtures/failover";

const keys = (wish: FailoverWish, facts: Observed = seen(), place = placeTo()): string[] =>
  failoverPlan(place, wish, facts).steps.map(({ key }) => key);
const problems = (wish: FailoverWish, facts: Partial<Observed> = {}, place = placeTo()): readonly string[] =>
  failoverPlan(place, wish, seen(facts)).problems;
const LOST = { from: undefined };
const view = (database: Observed["to"]["database"], move?: string): Observed["to"] => ({
  database,
  lease: move === undefined ? undefined : leaseOf(move),
});
const WELL = seen().to.database;

describe("failoverPlan", () => {
  it("moves database and requests back, and leaves mirrors that flow both ways, while both regions are well", () => {
    expect(keys(PLANNED)).toEqual(["lease", "database", "unfence", "release"]);
    expect(problems(PLANNED)).toEqual([]);
  });

  it("turns mirrors round where one region leads", () =>
    expect(keys(PLANNED, seen(), placeTo(AWAY, "active-passive"))).toEqual([
      "lease",
      "reverse",
      "database",
      "unfence",
      "release",
    ]));

  it("fences, then takes over topics, then the database, when the other region is lost", () => {
    expect(keys(UNPLANNED, seen(LOST))).toEqual(["lease", "fence", "mirrors", "database", "release"]);
    expect(problems(UNPLANNED, LOST)).toEqual([]);
  });

  it("takes the lease only where somebody answers", () => {
    const title = (facts: Observed): string => failoverPlan(placeTo(), UNPLANNED, facts).steps[0]!.title;
    expect(title(seen(LOST))).toBe("Take the lease in us-east-1");
    expect(title(seen())).toBe("Take the lease in sa-east-1 and us-east-1");
  });

  it("restores the topics that the survivor took over, once somebody has reconciled them", () => {
    const facts = { returning: [{ topic: "us-east-1.transactions", status: "STOPPED", lag: 0 }] };
    expect(keys({ ...PLANNED, reconciled: true }, seen(facts))).toEqual([
      "lease",
      "restore",
      "database",
      "unfence",
      "release",
    ]);
    expect(problems({ ...PLANNED, reconciled: true }, facts)).toEqual([]);
    expect(problems(PLANNED, facts)).toEqual([
      "sa-east-1 has made topics of its mirrors of us-east-1.transactions: what only us-east-1 has goes when they are restored; replay it first, and say --reconciled",
    ]);
  });

  it.each<[string, FailoverWish, Partial<Observed>, string]>([
    [
      "plans with a region that does not answer",
      PLANNED,
      LOST,
      "sa-east-1 does not answer: a planned move needs both regions",
    ],
    [
      "plans while the database is at something",
      PLANNED,
      { to: view({ ...WELL, status: "modifying" }) },
      "the database is modifying: wait until it is available",
    ],
    [
      "plans with a follower that has a gap",
      PLANNED,
      { to: view({ ...WELL, connected: [] }) },
      "us-east-1 does not follow sa-east-1 without a gap: wait, or rejoin it (klap runbook prod rejoin)",
    ],
    [
      "loses data while the other region answers",
      UNPLANNED,
      {},
      "sa-east-1 answers: a planned move loses nothing; or say --lost-though-it-answers",
    ],
    [
      "moves the database while Kafka is out of reach",
      UNPLANNED,
      { ...LOST, mirrors: { noAnswer: "timeout" } },
      "Kafka in us-east-1 does not answer here (timeout): run it inside the network of us-east-1",
    ],
    [
      "does what somebody else is doing",
      PLANNED,
      { to: view(WELL, "one") },
      "ana moves the writer to us-east-1 (planned) since 2026-11-23T12:00:00.000Z: go on with that move by --resume one, or wait",
    ],
    [
      "goes on with a move that nobody began",
      { ...PLANNED, resume: "nine" },
      {},
      "there is no move nine to go on with",
    ],
  ])("never %s", (_what, wish, facts, problem) => expect(problems(wish, facts)).toEqual([problem]));

  it("goes on with a move whose lease is there", () =>
    expect(problems({ ...PLANNED, resume: "one" }, { to: view(WELL, "one") })).toEqual([]));

  it("counts a region as lost that answers, if somebody says so", () =>
    expect(problems({ ...UNPLANNED, lostThoughItAnswers: true })).toEqual([]));

  it("needs somebody's word where no record heeds a fence", () => {
    const place = { ...placeTo(), fence: { noFence: "no record heeds a fence" } };
    expect(problems(UNPLANNED, LOST, place)).toEqual([
      "no record heeds a fence: keep requests out of sa-east-1 yourself, and say --fence confirmed",
    ]);
    const confirmed: FailoverWish = { ...UNPLANNED, fence: "confirmed" };
    expect(problems(confirmed, LOST, place)).toEqual([]);
    expect(keys(confirmed, seen(LOST), place)).toEqual(["lease", "mirrors", "database", "release"]);
    expect(failoverPlan(place, confirmed, seen(LOST)).warnings).toContain(
      "nothing here keeps requests out of sa-east-1: whoever confirms has seen to it",
    );
  });

  it("says what may be lost", () =>
    expect(
      failoverPlan(
        placeTo(),
        UNPLANNED,
        seen({
          ...LOST,
          lagSeconds: 9,
          mirrors: [{ topic: `${HOME}.transactions`, status: "ACTIVE", lag: 12 }],
        }),
      ).warnings,
    ).toEqual([
      "us-east-1 is 9 s behind, more than the 5 s that are promised",
      "12 messages of sa-east-1 are not in us-east-1 yet",
    ]));
});
