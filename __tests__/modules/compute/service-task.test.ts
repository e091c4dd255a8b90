import { Testing } from "cdktf";
import { ServiceTask, type ServiceTaskProps } from "../../../modules/compute/service-task";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<ServiceTaskProps> = {}): string =>
  Testing.synthScope((stack) => {
    new ServiceTask(stack, "Task", {
      place: { environment: "prod", accountId: "222222222222", region: "sa-east-1" },
      service: "ingest",
      image: "222222222222.dkr.ecr.sa-east-1.amazonaws.com/klap/prod/ingest:1",
      size: { cpu: 512, memoryMiB: 1_024 },
      environment: { KLAP_ENVIRONMENT: "prod" },
      secrets: {},
      permissions: [],
      healthCommand: ["node", "/app/health.mjs"],
      serves: true,
      dataKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/data",
      logsKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/logs",
      logRetentionDays: 365,
      ...props,
    });
  });
const EXEC = {
  logGroupName: "/klap/prod/exec/payments",
  keyArn: "arn:aws:kms:sa-east-1:222222222222:key/m",
};
const definition = (json: string) => Object.values(resourcesOf(json, "aws_ecs_task_definition"))[0]!;
const sidsOf = (json: string, name: string): string[] => {
  const policies = Object.values(resourcesOf(json, "aws_iam_role_policy"));
  const { policy } = policies.find((each) => each.name === name)!;
  return (JSON.parse(policy as string) as { Statement: { Sid: string }[] }).Statement.map(({ Sid }) => Sid);
};

describe("ServiceTask", () => {
  it("runs on Fargate, on ARM, in the size that was chosen", () => {
    expect(definition(synth())).toMatchObject({
      family: "klap-prod-ingest",
      requires_compatibilities: ["FARGATE"],
      network_mode: "awsvpc",
      cpu: "512",
      memory: "1024",
      runtime_platform: { cpu_architecture: "ARM64", operating_system_family: "LINUX" },
    });
  });

  it("keeps earlier revisions, so that ECS can go back to them", () => {
    expect(definition(synth()).skip_destroy).toBe(true);
  });

  it("has one role for ECS and another for the program, each of ECS in this account only", () => {
    const roles = Object.values(resourcesOf(synth(), "aws_iam_role"));
    expect(roles.map(({ name }) => name)).toEqual([
      "klap-prod-sa-east-1-ingest-execution",
      "klap-prod-sa-east-1-ingest-task",
    ]);
    for (const { assume_role_policy } of roles)
      expect(JSON.parse(assume_role_policy as string)).toMatchObject({
        Statement: [
          {
            Principal: { Service: "ecs-tasks.amazonaws.com" },
            Condition: {
              StringEquals: { "aws:SourceAccount": "222222222222" },
              ArnLike: { "aws:SourceArn": "arn:aws:ecs:sa-east-1:222222222222:*" },
            },
          },
        ],
      });
  });

  it("gives the program its own rights, and those of sessions only where operators get in", () => {
    expect(sidsOf(synth(), "ingest-task")).toEqual(["PublishMetrics"]);
    const sign = { Sid: "SignIn", Effect: "Allow", Action: "rds-db:connect", Resource: "arn:x" } as const;
    expect(sidsOf(synth({ permissions: [sign], exec: EXEC }), "ingest-task")).toEqual([
      "PublishMetrics",
      "SessionChannel",
      "SessionKey",
      "FindSessionLog",
      "WriteSessionLog",
      "SignIn",
    ]);
  });

  it("has places for the agent of sessions only where operators get in", () => {
    expect(definition(synth()).volume).toBeUndefined();
    expect(definition(synth({ exec: EXEC })).volume).toEqual([
      { name: "exec-agents" },
      { name: "exec-state" },
      { name: "exec-logs" },
    ]);
  });

  it.each<[string, Partial<ServiceTaskProps>, string]>([
    [
      "a service with a long name",
      { service: "a".repeat(25) },
      `Task: service must be up to 24 lower-case letters, digits and hyphens, got "${"a".repeat(25)}"`,
    ],
    [
      "a size that Fargate does not offer",
      { size: { cpu: 512, memoryMiB: 512 } },
      "Task: size.memoryMiB must be a multiple of 1024 from 1024 to 4096 for 512 CPU units, got 512",
    ],
  ])("rejects %s", (_, props, message) => {
    expect(() => synth(props)).toThrow(message);
  });
});
