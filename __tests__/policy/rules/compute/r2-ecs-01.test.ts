import type { JsonObject } from "../../../../terraform/graph/json";
import { changed, describeRule } from "../../../fixtures/describe-rule";
import { SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
import { worstOf } from "../../../fixtures/verdicts";
const SERVICE = "aws_ecs_service.ingest";
const SCALING = "aws_appautoscaling_target.ingest";
import { servicesScale } from "../../../../policy/rules/compute/r2-ecs-01";

const POLICY = "aws_appautoscaling_policy.cpu";
const CPU = {
  predefined_metric_specification: { predefined_metric_type: "ECSServiceAverageCPUUtilization" },
};
const tracked = (change: JsonObject): JsonObject => ({
  target_tracking_scaling_policy_configuration: { predefined_metric_specification: null, ...change },
});
const requests = (group: string): JsonObject => ({
  predefined_metric_specification: {
    predefined_metric_type: "ALBRequestCountPerTarget",
    resource_label: `\${aws_lb.api.arn_suffix}/\${aws_lb_target_group.${group}.arn_suffix}`,
  },
});
const measured = (id: string, service: string): JsonObject => ({
  id,
  metric_stat: { metric: { metric_name: id, dimensions: [{ name: "Service", value: service }] } },
  return_data: false,
});
const lag = (service: string, ids = ["lag", "tasks"]): JsonObject => ({
  customized_metric_specification: {
    metrics: [...ids.map((id) => measured(id, service)), { id: "each", expression: "lag / tasks" }],
  },
});

describe("what R2-ECS-01 tracks", () => {
  it.each([
    ["a metric of another service", lag("relay")],
    ["what is computed of a metric that is not there", lag("ingest", ["lag"])],
    ["nothing", {}],
    ["no target", { ...CPU, target_value: 0 }],
  ])("does not measure the service with %s", (_, change) => {
    const stacks = changed(serviceStacks(), [[SERVICES, POLICY, tracked(change)]]);
    expect(worstOf(servicesScale, stacks)).toBe("fail");
  });
});

describeRule(servicesScale, serviceStacks(), {
  fails: {
    "nothing scales it": [[SERVICES, SCALING, null]],
    "it may grow to 5 tasks from 3, less than twice as many": [[SERVICES, SCALING, { max_capacity: 5 }]],
    "no policy tracks a target": [
      [SERVICES, "aws_appautoscaling_policy.cpu", { policy_type: "StepScaling" }],
    ],
    "aws_appautoscaling_policy.cpu does not measure it": [[SERVICES, POLICY, tracked(requests("other"))]],
    "aws_appautoscaling_policy.cpu takes tasks away faster than it adds them": [
      [SERVICES, POLICY, tracked({ ...CPU, scale_out_cooldown: 60, scale_in_cooldown: 59 })],
    ],
    "every deploy sets its count back": [[SERVICES, SERVICE, { lifecycle: null }]],
  },
  passes: {
    "it may grow more": [[SERVICES, SCALING, { max_capacity: 7 }]],
    "requests at its target group": [[SERVICES, POLICY, tracked(requests("ingest"))]],
    "messages that wait for each of its tasks": [[SERVICES, POLICY, tracked(lag("ingest"))]],
  },
  unknown: {
    "it may grow to undefined tasks from 3, less than twice as many": [
      [SERVICES, SCALING, { max_capacity: "${var.most}" }],
    ],
  },
});
