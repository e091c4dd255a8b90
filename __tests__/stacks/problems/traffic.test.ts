import { layerProblemsOf } from "../../fixtures/layer-problems";
import { INGRESS } from "../../fixtures/compute";
import { topicOf, TRAFFIC } from "../../fixtures/traffic";

const problems = (
  settings: Partial<typeof TRAFFIC>,
  beside: Parameters<typeof layerProblemsOf>[3] = {},
): string[] => layerProblemsOf("payments/sa-east-1", "traffic", { ...TRAFFIC, ...settings }, beside);

describe("settings of traffic", () => {
  it("may be as the fixture has them", () => expect(problems({})).toEqual([]));

  it("must leave a lost zone and a lost region in time, or say how long it takes", () =>
    expect(problems({ limits: { zoneSeconds: 94, regionSeconds: 105 } })).toEqual([
      "limits.zoneSeconds: must be at least 95 (25 + 60 + 10), the time in which requests leave a lost zone, or faster settings, got 94",
      "limits.regionSeconds: must be at least 106 (36 + 60 + 10), the time in which requests leave a lost region, or faster settings, got 105",
    ]));

  it("cannot leave a region that is the only one", () =>
    expect(problems({ regions: ["sa-east-1"], limits: { zoneSeconds: 95, regionSeconds: 1 } })).toEqual([]));

  it("stays within the time of recovery that the environment promises", () =>
    expect(problems({ limits: { zoneSeconds: 100, regionSeconds: 601 } })).toEqual([
      "limits.regionSeconds: must be at most 600, the environment's recoveryTimeSeconds, got 601",
    ]));

  it("asks nothing from the internet that the internet does not reach", () =>
    expect(problems({}, { ingress: { ...INGRESS, internetFacing: false } })).toEqual([
      'probe: must be noProbe: Route 53 asks from the internet, and the load balancer is internal, got {"intervalSeconds":10,"failureThreshold":3}',
    ]));

  it("keeps to the numbers that AWS takes", () =>
    expect(
      problems({ clientMarginSeconds: -1, probe: { intervalSeconds: 10, failureThreshold: 0 } }),
    ).toEqual([
      "clientMarginSeconds: must be a whole number from 0 to 600, got -1",
      "probe.failureThreshold: must be a whole number from 1 to 10, got 0",
    ]));
});

describe("settings of traffic-alarms", () => {
  it("stand in us-east-1 with a topic of us-east-1", () => {
    const settings = { regions: ["sa-east-1"], alarms: topicOf("sa-east-1") };
    expect(layerProblemsOf("payments/sa-east-1", "traffic-alarms", settings)).toEqual([
      'alarms: must be in us-east-1, where Route 53 keeps its metrics, got "sa-east-1"',
      'alarms.topicArn: must be a topic of us-east-1, got "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms"',
    ]);
    expect(
      layerProblemsOf("payments/us-east-1", "traffic-alarms", {
        ...settings,
        alarms: topicOf("us-east-1"),
      }),
    ).toEqual([]);
  });
});
