import { readdirSync } from "node:fs";
import { WarmProviderPool } from "../../../rehearsal/providers/warm-provider-pool";
import { fakeProvider, schemaAnswer } from "./fake-provider";
import { callLease, leaseSocket } from "./lease-client";
import { privateFolder } from "./private-folder";

const ALL = { types: new Set<string>() };

describe("WarmProviderPool", () => {
  const binary = fakeProvider(privateFolder());
  const folder = privateFolder();
  let pool: WarmProviderPool;
  const makePool = (size = 1): WarmProviderPool =>
    new WarmProviderPool({ binary, endpoint: "", folder, size });
  /** Process id of the provider behind a lease. */
  const providerOf = async (lease: Parameters<typeof callLease>[0]): Promise<number> =>
    Number.parseInt((await callLease(lease, "ReadDataSource")).toString(), 10);

  beforeEach(() => (pool = makePool()));
  afterEach(async () => {
    await pool.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("serves one lease at a time per provider, in the order of asking", async () => {
    const first = await pool.acquire(ALL);
    const order: string[] = [];
    const second = pool.acquire(ALL).then(async (lease) => {
      order.push("second");
      await lease.release();
    });
    const third = pool.acquire(ALL).then(async (lease) => {
      order.push("third");
      await lease.release();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(order).toEqual([]);
    await first.release();
    await Promise.all([second, third]);
    expect(order).toEqual(["second", "third"]);
  });

  it("keeps a provider for the next lease, behind a new socket", async () => {
    const first = await pool.acquire(ALL);
    const provider = await providerOf(first);
    await first.release();
    const second = await pool.acquire(ALL);
    expect(await providerOf(second)).toBe(provider);
    expect(leaseSocket(second)).not.toBe(leaseSocket(first));
    await expect(callLease(first, "ReadDataSource")).rejects.toThrow("UNAVAILABLE");
  });

  it("starts providers when they are needed, up to its size", async () => {
    const wide = makePool(2);
    const leases = [await wide.acquire(ALL), await wide.acquire(ALL)];
    expect(new Set(await Promise.all(leases.map(providerOf))).size).toBe(2);
    expect(readdirSync(folder)).toHaveLength(2);
    await wide.close();
  });

  it("fails the lease whose provider crashes, with the provider's words, and replaces it", async () => {
    const lease = await pool.acquire(ALL);
    const words =
      "the warm AWS provider ended with exit code 2 during PlanResourceChange; it said:\npanic: nil pointer";
    await expect(callLease(lease, "PlanResourceChange", "crash")).rejects.toThrow(words);
    expect((await lease.report()).failure).toContain("ended with exit code 2; it said:\npanic: nil pointer");
    await lease.release();
    const next = await pool.acquire(ALL);
    expect(await providerOf(next)).toBeGreaterThan(0);
    expect((await next.report()).failure).toBeUndefined();
  });

  it("replaces a provider that a killed Terraform left with work that does not end", async () => {
    const lease = await pool.acquire(ALL);
    const provider = await providerOf(lease);
    const hanging = callLease(lease, "PlanResourceChange", "hang");
    hanging.catch(() => undefined);
    await providerOf(lease);
    await lease.release();
    await expect(hanging).rejects.toThrow();
    expect(await providerOf(await pool.acquire(ALL))).not.toBe(provider);
  });

  it("keeps Stop from the provider, which serves the next command too", async () => {
    expect(await callLease(await pool.acquire(ALL), "Stop", "x")).toEqual(Buffer.alloc(0));
  });

  it("answers GetSchema with the types of the lease", async () => {
    const lease = await pool.acquire({ types: new Set(["aws_fake"]) });
    expect(await callLease(lease, "GetSchema")).toEqual(schemaAnswer("aws_fake"));
    await lease.release();
    const other = await pool.acquire({ types: new Set(["aws_other"]) });
    expect(await callLease(other, "GetSchema")).toEqual(Buffer.alloc(0));
  });

  it("has a configuration checked once", async () => {
    const lease = await pool.acquire(ALL);
    const first = await callLease(lease, "PrepareProviderConfig", "region");
    await lease.release();
    await pool.close();
    pool = makePool();
    expect(await callLease(await pool.acquire(ALL), "PrepareProviderConfig", "region")).toEqual(first);
  });

  it("refuses whoever still waits when it is closed, and later ones", async () => {
    await pool.acquire(ALL);
    const waiting = pool.acquire(ALL);
    const refused = expect(waiting).rejects.toThrow("the pool of warm providers is closed");
    await pool.close();
    await refused;
    await expect(pool.acquire(ALL)).rejects.toThrow("the pool of warm providers is closed");
  });

  it("leaves nothing when it is closed while a provider starts", async () => {
    const starting = pool.acquire(ALL);
    const refused = expect(starting).rejects.toThrow("the pool of warm providers is closed");
    await pool.close();
    await refused;
  });

  it("says what is wrong with every lease when the provider cannot start, and goes on", async () => {
    const broken = new WarmProviderPool({ binary: "/none", endpoint: "", folder, size: 1 });
    await expect(broken.acquire(ALL)).rejects.toThrow("/none: could not be started");
    await expect(broken.acquire(ALL)).rejects.toThrow("/none: could not be started");
    await broken.close();
  });

  it("adds up the CPU seconds of running and ended providers", async () => {
    await pool.acquire(ALL);
    const running = pool.cpuSeconds();
    await pool.close();
    if (running !== undefined) expect(pool.cpuSeconds()).toBeGreaterThanOrEqual(running);
  });

  it.each([0, 1.5])("refuses a size of %p", (size) => {
    expect(() => makePool(size)).toThrow(`WarmProviderPool: size must be a whole number from 1, got ${size}`);
  });
});
