import { TerraformOutput, Testing, type TerraformStack } from "cdktf";
import {
  serviceAlarmNames,
  ServiceAlarms,
  type ServiceAlarmsProps,
} from "../../../modules/compute/service-alarms";
import { resourcesOf } from "../../fixtures/resources";

/** Alarms by name, and the addresses of those that take a deployment back. */
function watched(props: Partial<ServiceAlarmsProps> = {}) {
  const json = Testing.synthScope((stack) => {
    const { deploymentAlarms } = new ServiceAlarms(stack as TerraformStack, "Alarms", {
      topicArn: "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms",
      environment: "prod",
      clusterName: "klap-prod-payments",
      service: "ingest",
      name: "klap-prod-ingest",
      minTasks: 6,
      ...props,
    });
    new TerraformOutput(stack, "Taking", { value: deploymentAlarms, staticId: true });
  });
  const alarms = Object.values(resourcesOf(json, "aws_cloudwatch_metric_alarm"));
  const { output } = JSON.parse(json) as { output: { Taking: { value: string[] } } };
  return {
    deploymentAlarms: output.Taking.value,
    alarms: Object.fromEntries(alarms.map((alarm) => [alarm.alarm_name, alarm])),
  };
}

describe("ServiceAlarms", () => {
  it("tells when fewer tasks run than survive the loss of a zone, and when nobody knows", () => {
    expect(watched().alarms["klap-prod-ingest-too-few-tasks"]).toMatchObject({
      namespace: "ECS/ContainerInsights",
      metric_name: "RunningTaskCount",
      dimensions: { ClusterName: "klap-prod-payments", ServiceName: "ingest" },
      comparison_operator: "LessThanThreshold",
      threshold: 6,
      treat_missing_data: "breaching",
    });
  });

  it("tells of tasks at the end of their CPU and memory", () => {
    const { alarms } = watched();
    expect(alarms["klap-prod-ingest-cpu"]).toMatchObject({ metric_name: "CPUUtilization", threshold: 85 });
    expect(alarms["klap-prod-ingest-memory"]).toMatchObject({
      metric_name: "MemoryUtilization",
      threshold: 90,
    });
  });

  it("tells of failed requests and unhealthy tasks where requests come in", () => {
    const { alarms } = watched({ requests: { balancer: "app/api/1", targets: "targetgroup/ingest/2" } });
    expect(alarms["klap-prod-ingest-errors"]).toBeDefined();
    expect(alarms["klap-prod-ingest-unhealthy"]).toMatchObject({
      dimensions: { LoadBalancer: "app/api/1", TargetGroup: "targetgroup/ingest/2" },
    });
  });

  it("tells of waiting messages where messages come in, and apart from that of silence about them", () => {
    const { alarms } = watched({ lagLimit: 18_000 });
    expect(alarms["klap-prod-ingest-lag"]).toMatchObject({
      namespace: "KLAP/prod",
      metric_name: "ConsumerLag",
      comparison_operator: "GreaterThanThreshold",
      threshold: 18_000,
      treat_missing_data: "notBreaching",
    });
    // Lag is never below 0, so nothing but silence raises it.
    expect(alarms["klap-prod-ingest-lag-unknown"]).toMatchObject({
      metric_name: "ConsumerLag",
      comparison_operator: "LessThanThreshold",
      threshold: 0,
      treat_missing_data: "breaching",
    });
  });

  it("counts failed requests as a share, so that a few of very many take nothing back", () => {
    const { alarms } = watched({ requests: { balancer: "app/api/1", targets: "targetgroup/ingest/2" } });
    const { metric_query: query, threshold } = alarms["klap-prod-ingest-errors"]!;
    expect(threshold).toBe(2);
    const dimensions = { LoadBalancer: "app/api/1", TargetGroup: "targetgroup/ingest/2" };
    expect(query).toMatchObject([
      { id: "part", metric: { metric_name: "HTTPCode_Target_5XX_Count", dimensions } },
      { id: "whole", metric: { metric_name: "RequestCount", dimensions } },
      { expression: "IF(FILL(part, 0) >= 5, 100 * part / whole, 0)" },
    ]);
  });

  it("takes a deployment back for what a bad image causes, not for a peak or for what a first one begins with", () => {
    const taking = (props: Partial<ServiceAlarmsProps>): (string | undefined)[] =>
      watched(props).deploymentAlarms.map((name) => /Alarms_([A-Za-z]+)_/.exec(name)?.[1]);
    expect(taking({ lagLimit: 10 })).toEqual(["Memory"]);
    const requests = { balancer: "app/api/1", targets: "targetgroup/ingest/2" };
    expect(taking({ requests, lagLimit: 10 })).toEqual(["Memory", "Errors", "Unhealthy"]);
  });

  it("has the alarms that dashboards name", () => {
    const named = (takesRequests: boolean, takesMessages: boolean): string[] =>
      [...serviceAlarmNames("klap-prod-ingest", { takesRequests, takesMessages })].sort();
    const requests = { balancer: "app/api/1", targets: "targetgroup/ingest/2" };
    expect(Object.keys(watched().alarms).sort()).toEqual(named(false, false));
    expect(Object.keys(watched({ requests, lagLimit: 10 }).alarms).sort()).toEqual(named(true, true));
  });
});
