import { Testing } from "cdktf";
import { ServiceScaling, type ServiceScalingProps } from "../../../modules/compute/service-scaling";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<ServiceScalingProps> = {}): string =>
  Testing.synthScope((stack) => {
    new ServiceScaling(stack, "Scaling", {
      environment: "prod",
      clusterName: "klap-prod-payments",
      serviceName: "ledger",
      service: "ledger",
      min: 6,
      max: 18,
      reasons: { cpuPercent: 60 },
      ...props,
    });
  });
const policies = (props: Partial<ServiceScalingProps> = {}) =>
  Object.fromEntries(
    Object.values(resourcesOf(synth(props), "aws_appautoscaling_policy")).map((policy) => [
      policy.name as string,
      policy.target_tracking_scaling_policy_configuration as Record<string, unknown>,
    ]),
  );

describe("ServiceScaling", () => {
  it("holds the number of tasks between the floor and the maximum", () => {
    const [target] = Object.values(resourcesOf(synth(), "aws_appautoscaling_target"));
    expect(target).toMatchObject({
      service_namespace: "ecs",
      scalable_dimension: "ecs:service:DesiredCount",
      resource_id: "service/klap-prod-payments/ledger",
      min_capacity: 6,
      max_capacity: 18,
    });
  });

  it("adds tasks quickly and takes them slowly, by use of CPU", () => {
    expect(policies()).toEqual({
      "ledger-cpu": {
        target_value: 60,
        scale_out_cooldown: 30,
        scale_in_cooldown: 300,
        predefined_metric_specification: { predefined_metric_type: "ECSServiceAverageCPUUtilization" },
      },
    });
  });

  it("adds tasks for requests of its part of the load balancer", () => {
    const reasons = { cpuPercent: 60, requestsPerTask: 4_000 };
    const label = "app/api/1/targetgroup/ingest/2";
    expect(policies({ reasons, requestLabel: label })["ledger-requests"]).toMatchObject({
      target_value: 4_000,
      predefined_metric_specification: {
        predefined_metric_type: "ALBRequestCountPerTarget",
        resource_label: label,
      },
    });
  });

  it("adds tasks for messages that wait, for each running task", () => {
    const { customized_metric_specification: specification } = policies({
      reasons: { cpuPercent: 60, lagPerTask: 10_000 },
    })["ledger-lag"] as { customized_metric_specification: { metrics: Record<string, unknown>[] } };
    const [lag, tasks, each] = specification.metrics;
    expect(lag).toMatchObject({
      id: "lag",
      return_data: false,
      metric_stat: {
        stat: "Maximum",
        metric: {
          namespace: "KLAP/prod",
          metric_name: "ConsumerLag",
          dimensions: [{ name: "Service", value: "ledger" }],
        },
      },
    });
    expect(tasks).toMatchObject({
      id: "tasks",
      metric_stat: { metric: { metric_name: "RunningTaskCount", namespace: "ECS/ContainerInsights" } },
    });
    expect(each).toMatchObject({ expression: "lag / tasks", return_data: true });
  });

  it.each<[string, Partial<ServiceScalingProps>, string]>([
    ["a floor above the maximum", { min: 19 }, "Scaling: min must be a whole number from 1 to 18, got 19"],
    ["no task at all", { max: 0 }, "Scaling: max must be a whole number from 1 to 5000, got 0"],
    [
      "tasks without room for a peak",
      { reasons: { cpuPercent: 95 } },
      "Scaling: reasons.cpuPercent must be a whole number from 10 to 90, got 95",
    ],
    [
      "no request for a task",
      { reasons: { cpuPercent: 60, requestsPerTask: 0 }, requestLabel: "app/api/1/targetgroup/ingest/2" },
      "Scaling: reasons.requestsPerTask must be a whole number from 1 to 1000000, got 0",
    ],
    [
      "requests as a reason where none come in",
      { reasons: { cpuPercent: 60, requestsPerTask: 100 } },
      "Scaling: reasons.requestsPerTask must be left out where no requests come in, got 100",
    ],
    [
      "half a message for a task",
      { reasons: { cpuPercent: 60, lagPerTask: 0.5 } },
      "Scaling: reasons.lagPerTask must be a whole number from 1 to 1000000000, got 0.5",
    ],
  ])("rejects %s", (_, props, message) => {
    expect(() => synth(props)).toThrow(message);
  });
});
