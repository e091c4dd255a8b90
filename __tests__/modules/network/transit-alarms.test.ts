import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Testing } from "cdktf";
import type { AlarmChoice } from "../../../modules/audit/metric-alarm";
import { TransitAlarms } from "../../../modules/network/transit-alarms";

const synth = (alarms: AlarmChoice): string =>
  Testing.synthScope((stack) => {
    new TransitAlarms(stack, "Alarms", { transitGatewayId: "tgw-1", name: "klap-prod-transit", alarms });
  });

describe("TransitAlarms", () => {
  it.each([
    ["blackhole", "PacketDropCountBlackhole"],
    ["no-route", "PacketDropCountNoRoute"],
    ["loop", "PacketDropTTLExpired"],
  ])("tells of packets dropped for the reason %s", (reason, metric_name) => {
    expect(
      synth({ topicArn: "arn:aws:sns:sa-east-1:111111111111:klap-prod-alarms" }),
    ).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      alarm_name: `klap-prod-transit-${reason}`,
      metric_name,
      dimensions: { TransitGateway: "tgw-1" },
      alarm_actions: ["arn:aws:sns:sa-east-1:111111111111:klap-prod-alarms"],
    });
  });

  it("has none where the settings say why", () => {
    expect(synth({ noAlarms: "a trial" })).not.toHaveResource(CloudwatchMetricAlarm);
  });
});
