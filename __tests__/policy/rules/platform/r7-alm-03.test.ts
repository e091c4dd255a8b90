import { alarmsWatchWhatIsThere } from "../../../../policy/rules/platform/r7-alm-03";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  [STACK]: {
    resource: {
      aws_ecs_cluster: { c: { name: "c" }, d: { name: "d" } },
      aws_ecs_service: { s: { name: "s", cluster: "${aws_ecs_cluster.c.arn}" } },
      aws_vpc_endpoint: { e: { service_name: "com.amazonaws.sa-east-1.logs", vpc_id: "${aws_vpc.v.id}" } },
      aws_vpc: { v: {}, w: {} },
      aws_cloudwatch_metric_alarm: {
        tasks: {
          namespace: "AWS/ECS",
          metric_name: "CPUUtilization",
          dimensions: { ClusterName: "c", ServiceName: "s" },
        },
        endpoint: {
          namespace: "AWS/PrivateLinkEndpoints",
          metric_name: "PacketsDropped",
          dimensions: {
            "Endpoint Type": "Interface",
            "Service Name": "com.amazonaws.sa-east-1.logs",
            "VPC Endpoint Id": "${aws_vpc_endpoint.e.id}",
            "VPC Id": "${aws_vpc.v.id}",
          },
        },
        lag: { namespace: "KLAP/prod", metric_name: "ConsumerLag", dimensions: { Service: "s" } },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_cloudwatch_metric_alarm/tasks/dimensions", undefined, "fail"],
  ["aws_cloudwatch_metric_alarm/tasks/dimensions", { ServiceName: "s" }, "fail"],
  ["aws_cloudwatch_metric_alarm/tasks/dimensions/ClusterName", "d", "fail"],
  ["aws_cloudwatch_metric_alarm/tasks/dimensions/ServiceName", "t", "fail"],
  ["aws_cloudwatch_metric_alarm/tasks/dimensions/ServiceName", "${var.service}", "unknown"],
  ["aws_cloudwatch_metric_alarm/endpoint/dimensions/Service Name", "com.amazonaws.us-east-1.logs", "fail"],
  ["aws_cloudwatch_metric_alarm/endpoint/dimensions/VPC Id", "${aws_vpc.w.id}", "fail"],
  ["aws_cloudwatch_metric_alarm/lag/dimensions/Service", "t", "fail"],
  ["aws_cloudwatch_metric_alarm/lag/dimensions", undefined, "fail"],
  ["aws_cloudwatch_metric_alarm/lag/dimensions", { Region: "sa-east-1" }, "fail"],
  ["aws_cloudwatch_metric_alarm/lag/namespace", "Others", "pass"],
  ["aws_cloudwatch_event_rule", { r: { name: "r", event_bus_name: "b" } }, "pass"],
  ["aws_cloudwatch_metric_alarm", undefined, "nothing"],
];

describe("R7-ALM-03", () => {
  it("holds: alarms watch what is there", () => {
    expect(worstOf(alarmsWatchWhatIsThere, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(alarmsWatchWhatIsThere, but(STACKS, `${STACK}/resource/${path}`, value))).toBe(verdict);
  });

  it.each([
    ["REGIONAL", "fail"],
    ["CLOUDFRONT", "pass"],
  ])("with a firewall of scope %s that is asked for without its region: %s", (scope, verdict) => {
    const blocked = {
      namespace: "AWS/WAFV2",
      metric_name: "BlockedRequests",
      dimensions: { Rule: "rate", WebACL: "w" },
    };
    const resource = {
      aws_wafv2_web_acl: { w: { name: "w", scope, rule: [{ name: "rate" }] } },
      aws_cloudwatch_metric_alarm: { blocked },
    };
    expect(worstOf(alarmsWatchWhatIsThere, { [STACK]: { resource } })).toBe(verdict);
  });
});
