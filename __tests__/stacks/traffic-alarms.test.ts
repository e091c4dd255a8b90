import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";
import { trafficEnvironment } from "../fixtures/traffic";

const STACK = "prod-payments-us-east-1-traffic-alarms";
const environment = trafficEnvironment();

describe("the layer traffic-alarms", () => {
  it("reads the checks of every region", () =>
    expect(stackReads(environment, STACK)).toEqual([
      "prod-payments-us-east-1-alarms",
      "prod-payments-sa-east-1-traffic",
      "prod-payments-us-east-1-traffic",
    ]));

  it("tells us-east-1 about every region's own and deep health", () => {
    const alarms = Object.values(resourcesOf(stackJson(environment, STACK), "aws_cloudwatch_metric_alarm"));
    expect(alarms.map(({ alarm_name, alarm_actions }) => [alarm_name, alarm_actions])).toEqual(
      [
        "local-health-sa-east-1",
        "deep-health-sa-east-1",
        "local-health-us-east-1",
        "deep-health-us-east-1",
      ].map((name) => [`klap-prod-${name}`, ["arn:aws:sns:us-east-1:222222222222:klap-prod-alarms"]]),
    );
  });
});
