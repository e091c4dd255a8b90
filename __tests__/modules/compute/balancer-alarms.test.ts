import { Testing } from "cdktf";
import { balancerAlarms } from "../../../modules/compute/balancer-alarms";
import { resourcesOf } from "../../fixtures/resources";

it("balancerAlarms tells of the load balancer's own errors, refused connections and TLS towards targets", () => {
  const json = Testing.synthScope((stack) => {
    balancerAlarms(stack, { name: "klap-prod-api", topicArn: "arn:aws:sns:::t", arnSuffix: "app/api/1" });
  });
  const alarms = Object.values(resourcesOf(json, "aws_cloudwatch_metric_alarm"));
  expect(alarms.map(({ metric_name }) => metric_name).sort()).toEqual([
    "HTTPCode_ELB_5XX_Count",
    "RejectedConnectionCount",
    "TargetTLSNegotiationErrorCount",
  ]);
  for (const alarm of alarms)
    expect(alarm).toMatchObject({ dimensions: { LoadBalancer: "app/api/1" }, threshold: 0 });
});
