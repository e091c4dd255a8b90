import { DEEP_HEALTH_PATH as PROBED } from "../../../modules/traffic/steering";
import { DEEP_HEALTH_PATH, deepHealth } from "../../../services/ingest/deep-health";

describe("deepHealth", () => {
  it("stands where Route 53 asks", () => expect(DEEP_HEALTH_PATH).toBe(PROBED));

  it("tells of each part whether it answers, fails or takes too long", async () => {
    const health = deepHealth(
      {
        broker: () => Promise.resolve(),
        registry: () => Promise.reject(new Error("away")),
        slow: () => new Promise(() => undefined),
      },
      { limitMilliseconds: 20 },
    );
    expect(await health()).toEqual({ broker: true, registry: false, slow: false });
  });

  it("asks once in five seconds, however many ask it", async () => {
    let now = 0;
    let calls = 0;
    const broker = () => Promise.resolve(void (calls += 1));
    const health = deepHealth({ broker }, { now: () => now });
    await Promise.all([health(), health()]);
    now = 4_999;
    await health();
    expect(calls).toBe(1);
    now = 5_000;
    await health();
    expect(calls).toBe(2);
  });
});
