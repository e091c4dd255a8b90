import { Testing } from "cdktf";
import { FargateService, type FargateServiceProps } from "../../../modules/compute/fargate-service";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<FargateServiceProps> = {}): string =>
  Testing.synthScope((stack) => {
    new FargateService(stack, "Service", {
      name: "ingest",
      clusterArn: "arn:aws:ecs:sa-east-1:222222222222:cluster/klap-prod-payments",
      namespaceArn: "arn:aws:servicediscovery:sa-east-1:222222222222:namespace/ns-1",
      taskDefinitionArn: "arn:aws:ecs:sa-east-1:222222222222:task-definition/klap-prod-ingest:1",
      imageOwner: "terraform",
      tasks: 6,
      subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
      securityGroupId: "sg-1",
      capacity: "on-demand",
      targets: [
        { targetGroupArn: "arn:aws:elasticloadbalancing:sa-east-1:222222222222:targetgroup/a/1", port: 8444 },
      ],
      serves: true,
      exec: false,
      logGroupName: "/klap/prod/services/ingest",
      region: "sa-east-1",
      alarmNames: ["klap-prod-ingest-errors"],
      dependsOn: [],
      ...props,
    });
  });
const service = (props: Partial<FargateServiceProps> = {}): Record<string, unknown> =>
  Object.values(resourcesOf(synth(props), "aws_ecs_service"))[0]!;

describe("FargateService", () => {
  it("keeps its tasks spread over all zones, without public addresses", () => {
    expect(service()).toMatchObject({
      availability_zone_rebalancing: "ENABLED",
      network_configuration: {
        subnets: ["subnet-1", "subnet-2", "subnet-3"],
        security_groups: ["sg-1"],
        assign_public_ip: false,
      },
    });
  });

  it("starts new tasks before old ones go, and goes back when they fail or an alarm fires", () => {
    expect(service()).toMatchObject({
      deployment_controller: { type: "ECS" },
      deployment_minimum_healthy_percent: 100,
      deployment_maximum_percent: 200,
      deployment_circuit_breaker: { enable: true, rollback: true },
      alarms: { alarm_names: ["klap-prod-ingest-errors"], enable: true, rollback: true },
    });
    expect(service({ alarmNames: [] })).not.toHaveProperty("alarms");
  });

  it("leaves the number of tasks to scaling, and the image to the pipeline where it owns it", () => {
    const ignored = (props: Partial<FargateServiceProps>): unknown =>
      (service(props).lifecycle as { ignore_changes: string[] }).ignore_changes;
    expect(ignored({ imageOwner: "terraform" })).toEqual(["desired_count"]);
    expect(ignored({ imageOwner: "pipeline" })).toEqual(["desired_count", "task_definition"]);
  });

  it("is found by other services under its name, with TLS all the way, only where it takes requests", () => {
    expect(service().service_connect_configuration).toMatchObject({
      enabled: true,
      service: [{ port_name: "api", client_alias: { dns_name: "ingest", port: 8444 } }],
    });
    expect(service({ serves: false }).service_connect_configuration).not.toHaveProperty("service");
  });

  it("is discovered by its own name, since that of the port is every service's", () => {
    expect(service({ name: "ledger" }).service_connect_configuration).toMatchObject({
      service: [{ discovery_name: "ledger" }],
    });
  });

  it("takes connections of its load balancers, which wait for a task that has just begun", () => {
    expect(service()).toMatchObject({
      load_balancer: [{ container_name: "ingest", container_port: 8444 }],
      health_check_grace_period_seconds: 60,
    });
    expect(service({ targets: [] })).not.toHaveProperty("health_check_grace_period_seconds");
  });

  it("runs on spot capacity only where that is chosen", () => {
    const strategy = (capacity: "on-demand" | "spot"): unknown =>
      service({ capacity }).capacity_provider_strategy;
    expect(strategy("on-demand")).toEqual([{ base: 0, capacity_provider: "FARGATE", weight: 1 }]);
    expect(strategy("spot")).toEqual([{ base: 0, capacity_provider: "FARGATE_SPOT", weight: 1 }]);
  });

  it("changes its capacity in place, which the provider does with a new deployment only", () => {
    expect(service()).toMatchObject({ force_new_deployment: true });
  });

  it.each<[string, Partial<FargateServiceProps>, string]>([
    ["no task", { tasks: 0 }, "Service: tasks must be a whole number from 1 to 5000, got 0"],
    [
      "no subnet",
      { subnetIds: [] },
      "Service: subnetIds must be a list of at least 1 different values, got []",
    ],
    [
      "an alarm named twice",
      { alarmNames: ["a", "a"] },
      'Service: alarmNames must be a list of at least 0 different values, got ["a","a"]',
    ],
  ])("rejects %s", (_, props, message) => {
    expect(() => synth(props)).toThrow(message);
  });
});
