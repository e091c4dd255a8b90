import { Testing } from "cdktf";
import { Service, type ServicePlace, type ServiceProps } from "../../../modules/compute/service";
import { resourcesOf } from "../../fixtures/resources";

const PLACE: ServicePlace = {
  environment: "prod",
  accountId: "222222222222",
  region: "sa-east-1",
  clusterName: "klap-prod-payments",
  clusterArn: "arn:aws:ecs:sa-east-1:222222222222:cluster/klap-prod-payments",
  namespaceArn: "arn:aws:servicediscovery:sa-east-1:222222222222:namespace/ns-1",
  vpcId: "vpc-1",
  subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
  dataKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/data",
  logsKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/logs",
  logRetentionDays: 365,
  imageOwner: "terraform",
  alarms: { topicArn: "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms" },
};
const REQUESTS: NonNullable<ServiceProps["requests"]> = {
  listenerArn: "arn:aws:elasticloadbalancing:sa-east-1:222222222222:listener/app/api/1/2",
  balancerSuffix: "app/api/1",
  hosts: ["api.klap.test"],
  paths: ["/*"],
  priority: 1,
  partnersTargetGroupArn: "arn:aws:elasticloadbalancing:sa-east-1:222222222222:targetgroup/partners/3",
};
const synth = (props: Partial<ServiceProps> = {}): string =>
  Testing.synthScope((stack) => {
    new Service(stack, "ingest", {
      place: PLACE,
      name: "ingest",
      image: "222222222222.dkr.ecr.sa-east-1.amazonaws.com/klap/prod/ingest:1",
      size: { cpu: 512, memoryMiB: 1_024 },
      tasks: { min: 6, max: 12 },
      capacity: "on-demand",
      scaling: { cpuPercent: 60, ...(props.requests && { requestsPerTask: 100 }) },
      securityGroupId: "sg-1",
      environment: {},
      secrets: {},
      permissions: [],
      healthCommand: ["node", "/app/health.mjs"],
      ...props,
    });
  });
const service = (json: string) => Object.values(resourcesOf(json, "aws_ecs_service"))[0]!;
const policies = (json: string): unknown[] =>
  Object.values(resourcesOf(json, "aws_appautoscaling_policy")).map(({ name }) => name);

describe("Service", () => {
  it("takes requests of both load balancers, and scales with them", () => {
    const json = synth({ requests: REQUESTS });
    expect(service(json).load_balancer).toMatchObject([
      { container_port: 8444 },
      { target_group_arn: REQUESTS.partnersTargetGroupArn, container_port: 8443 },
    ]);
    expect(policies(json)).toEqual(["ingest-cpu", "ingest-requests"]);
  });

  it("waits for its listener rule, without which ECS refuses the target group", () => {
    expect(service(synth({ requests: REQUESTS })).depends_on).toEqual([
      expect.stringMatching(/^aws_lb_listener_rule\./),
    ]);
  });

  it("has no way of requests where it takes none", () => {
    expect(resourcesOf(synth(), "aws_lb_target_group")).toEqual({});
    expect(service(synth()).load_balancer).toEqual([]);
    expect(policies(synth())).toEqual(["ingest-cpu"]);
  });

  it("begins with the tasks of its floor", () => {
    expect(service(synth()).desired_count).toBe(6);
  });

  it("goes back by alarm only where somebody listens", () => {
    expect(service(synth({ requests: REQUESTS })).alarms).toMatchObject({ enable: true, rollback: true });
    const quiet = synth({ place: { ...PLACE, alarms: { noAlarms: "a test" } } });
    expect(service(quiet)).not.toHaveProperty("alarms");
    expect(resourcesOf(quiet, "aws_cloudwatch_metric_alarm")).toEqual({});
  });
});
