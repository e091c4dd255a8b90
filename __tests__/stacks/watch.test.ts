import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import type { LayerSettings } from "../../stacks/catalog";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-us-east-1-watch";
const environmentWith = (organizationTrail: boolean, others: Partial<LayerSettings> = {}) =>
  fixtureEnvironment({
    layers: { "payments/us-east-1": { ...BASE_LAYERS, ...others, watch: { organizationTrail } } },
  });
const trail: LayerSettings["trail"] = {
  archiveAccount: "network",
  logRetentionDays: 365,
  insights: [],
  alarms: { noAlarms: "a test" },
};

describe("the layer watch", () => {
  it("tells the region's alarm topic what happens in the account, and rests on nothing else", () => {
    const environment = environmentWith(false);
    const json = stackJson(environment, STACK);
    for (const { arn } of Object.values(resourcesOf(json, "aws_cloudwatch_event_target")))
      expect(arn).toBe("arn:aws:sns:us-east-1:222222222222:klap-prod-alarms");
    expect(json).not.toHaveResource(CloudwatchLogMetricFilter);
    expect(stackReads(environment, STACK)).toEqual(["prod-payments-us-east-1-alarms"]);
  });

  it("watches the organization's trail where settings say that it is", () => {
    const environment = environmentWith(true, { trail });
    expect(stackJson(environment, STACK)).toHaveResourceWithProperties(CloudwatchLogMetricFilter, {
      log_group_name: "/aws/cloudtrail/klap-prod-trail",
    });
    expect(stackReads(environment, STACK)).toEqual([
      "prod-payments-us-east-1-alarms",
      "prod-payments-us-east-1-trail",
    ]);
  });
});
