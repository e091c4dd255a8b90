import { shiftTime, type TrafficTimes } from "../../../modules/traffic/shift-time";

const RECORDS: TrafficTimes = {
  steering: { by: "latency-records" },
  probe: { intervalSeconds: 10, failureThreshold: 3 },
  clientMarginSeconds: 10,
};
const seconds = (loss: "zone" | "region", times: Partial<TrafficTimes> = {}): number[] =>
  shiftTime(loss, { ...RECORDS, ...times }).parts.map((part) => part.seconds);

describe("shiftTime", () => {
  it("of a region counts Route 53's checks, the alias and the client", () =>
    expect(seconds("region")).toEqual([36, 60, 10]));

  it("grows with interval and threshold", () =>
    expect(seconds("region", { probe: { intervalSeconds: 30, failureThreshold: 2 } })).toEqual([66, 60, 10]));

  it("of a region that nobody asks from outside counts the load balancer's own checks", () =>
    expect(seconds("region", { probe: { noProbe: "internal" } })).toEqual([25, 60, 10]));

  it("of a zone counts the load balancer's own checks", () => expect(seconds("zone")).toEqual([25, 60, 10]));

  it("has no resolver in it with Global Accelerator, and no probe", () => {
    const steering = { by: "global-accelerator" } as const;
    expect(seconds("region", { steering })).toEqual([25, 30, 10]);
    expect(seconds("zone", { steering })).toEqual([25, 30, 10]);
  });

  it("is the sum of its parts, each in words", () => {
    const { seconds: sum, parts } = shiftTime("region", RECORDS);
    expect(sum).toBe(106);
    expect(parts.map(({ what }) => what)).toEqual([
      "Route 53 finds out: 3 checks every 10 s, 6 s for the last",
      "resolvers forget the address",
      "clients let go of it",
    ]);
  });
});
