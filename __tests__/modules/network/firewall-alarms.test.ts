import { Testing } from "cdktf";
import { FirewallAlarms, type FirewallAlarmsProps } from "../../../modules/network/firewall-alarms";
import { resourcesOf } from "../../fixtures/resources";

const TOPIC = "arn:aws:sns:sa-east-1:111111111111:klap-prod-alarms";
const alarms = (props: Partial<FirewallAlarmsProps> = {}): Record<string, unknown>[] => {
  const json = Testing.synthScope((stack) => {
    new FirewallAlarms(stack, "Alarms", {
      name: "klap-prod-firewall",
      firewallName: "klap-prod-egress",
      zoneNames: { "sae1-az1": "sa-east-1a", "sae1-az2": "sa-east-1b" },
      alarms: { topicArn: TOPIC },
      ...props,
    });
  });
  return Object.values(resourcesOf(json, "aws_cloudwatch_metric_alarm"));
};

describe("FirewallAlarms", () => {
  it("watches each zone on its own", () => {
    const watched = alarms().map(({ metric_name, dimensions }) => [
      metric_name,
      (dimensions as { AvailabilityZone: string }).AvailabilityZone,
    ]);
    expect(watched).toEqual([
      ["DroppedPackets", "sa-east-1a"],
      ["StreamExceptionPolicyPackets", "sa-east-1a"],
      ["DroppedPackets", "sa-east-1b"],
      ["StreamExceptionPolicyPackets", "sa-east-1b"],
    ]);
  });

  it("looks at the stateful engine and tells the topic", () => {
    expect(alarms()[0]).toMatchObject({
      alarm_name: "klap-prod-firewall-DroppedPackets-sae1-az1",
      dimensions: { FirewallName: "klap-prod-egress", Engine: "Stateful" },
      alarm_actions: [TOPIC],
      ok_actions: [TOPIC],
      threshold: 500,
    });
  });

  it("has no alarms where a reason says so", () => {
    expect(alarms({ alarms: { noAlarms: "a test" } })).toEqual([]);
  });

  it.each([0, 1_000_001, 1.5])("refuses a threshold of %p packets", (packets) => {
    expect(() => alarms({ packets })).toThrow(
      `stack/Alarms: packets must be a whole number from 1 to 1000000, got ${packets}`,
    );
  });
});
