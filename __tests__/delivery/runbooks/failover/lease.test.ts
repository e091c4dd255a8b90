import { leaseIn, releaseLease, takeLease } from "../../../../delivery/runbooks/failover/lease";
import { AWAY, FakeCloud, HOME, leaseOf } from "../../../fixtures/failover";

const KEY = "failover/prod/fence.json";
const both = [AWAY, HOME];

describe("the lease of a move", () => {
  it("is taken in every region, or in none", async () => {
    const cloud = new FakeCloud();
    await takeLease(cloud, "prod", both, leaseOf("one"));
    expect([...cloud.objects.keys()]).toEqual([`sa-east-1/${KEY}`, `us-east-1/${KEY}`]);

    const halfTaken = new FakeCloud();
    await takeLease(halfTaken, "prod", [AWAY], leaseOf("one"));
    await expect(takeLease(halfTaken, "prod", both, leaseOf("two", { by: "eva" }))).rejects.toThrow(
      "ana moves the writer to us-east-1 (planned) since 2026-11-23T12:00:00.000Z: go on with that move by --resume one, or wait",
    );
    expect([...halfTaken.objects.keys()]).toEqual([`us-east-1/${KEY}`]);
  });

  it("goes to one of two who ask at the same time, whichever way each would move", async () => {
    const cloud = new FakeCloud();
    const results = await Promise.allSettled([
      takeLease(cloud, "prod", both, leaseOf("one")),
      takeLease(cloud, "prod", both, leaseOf("two", { from: AWAY, to: HOME })),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const holders = await Promise.all(both.map((region) => leaseIn(cloud, "prod", region)));
    expect(new Set(holders.map((lease) => lease?.move)).size).toBe(1);
  });

  it("is the same move's when it goes on", async () => {
    const cloud = new FakeCloud();
    await takeLease(cloud, "prod", both, leaseOf("one"));
    await expect(takeLease(cloud, "prod", both, leaseOf("one"))).resolves.toBeUndefined();
  });

  it("is given back by its own move only", async () => {
    const cloud = new FakeCloud();
    await takeLease(cloud, "prod", both, leaseOf("one"));
    await releaseLease(cloud, "prod", both, "two");
    expect(cloud.objects.size).toBe(2);
    await releaseLease(cloud, "prod", both, "one");
    expect(cloud.objects.size).toBe(0);
  });

  it("is never guessed at", async () => {
    const cloud = new FakeCloud();
    await cloud.write(HOME, KEY, "a note");
    await expect(leaseIn(cloud, "prod", HOME)).rejects.toThrow(
      "failover/prod/fence.json in sa-east-1 says nothing about a move: look at it",
    );
  });
});
