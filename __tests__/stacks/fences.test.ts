import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";
import { trafficEnvironment } from "../fixtures/traffic";

const STACK = "prod-payments-us-east-1-fences";

describe("the layer fences", () => {
  it("rests on alarms only, so that all regions have theirs before any record heeds them", () =>
    expect(stackReads(trafficEnvironment(), STACK)).toEqual(["prod-payments-us-east-1-alarms"]));

  it("can fence every other region, and not its own", () => {
    const alarms = resourcesOf(stackJson(trafficEnvironment(), STACK), "aws_cloudwatch_metric_alarm");
    expect(Object.values(alarms).map(({ alarm_name }) => alarm_name)).toEqual(["klap-prod-fence-sa-east-1"]);
  });
});
