import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Testing } from "cdktf";
import { Runner, type RunnerProps } from "../../../modules/compute/runner";
import { runnerKindProblems } from "../../../modules/compute/runner-kind";
import { ROOT } from "../../fixtures/bundle";
import { resourcesOf } from "../../fixtures/resources";

const PROPS: RunnerProps = {
  place: { environment: "prod", accountId: "222222222222", region: "sa-east-1" },
  name: "runner",
  runner: { kind: "hcp-terraform", hostname: "app.terraform.io" },
  image: "222222222222.dkr.ecr.sa-east-1.amazonaws.com/klap/prod/runner@sha256:0",
  size: { cpu: 1_024, memoryMiB: 2_048 },
  runners: { min: 1, max: 3 },
  clusterName: "klap-prod-payments",
  clusterArn: "arn:aws:ecs:sa-east-1:222222222222:cluster/klap-prod-payments",
  vpcId: "vpc-1",
  subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
  endpointsGroupId: "sg-endpoints",
  s3PrefixListId: "pl-s3",
  kafka: { way: "confluent-endpoint", cidrs: { "sae1-az1": "10.0.112.0/23" } },
  dataKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/data",
  logsKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/logs",
  logRetentionDays: 365,
  secretRecoveryDays: 30,
  alarms: { topicArn: "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms" },
};
const synth = (props: Partial<RunnerProps> = {}): string =>
  Testing.synthScope((stack) => {
    new Runner(stack, "Runner", { ...PROPS, ...props });
  });
const one = (type: string, json = synth()): Record<string, unknown> =>
  Object.values(resourcesOf(json, type))[0]!;
interface Container {
  user: string;
  readonlyRootFilesystem: boolean;
  environment: { name: string; value: string }[];
  secrets: { name: string; valueFrom: string }[];
  mountPoints: { containerPath: string }[];
}
const container = (json = synth()): Container =>
  (JSON.parse(String(one("aws_ecs_task_definition", json).container_definitions)) as Container[])[0]!;

describe("Runner", () => {
  it("takes one job and ends, and never changes itself", () =>
    expect(container().environment).toEqual(
      expect.arrayContaining([
        { name: "TFC_AGENT_SINGLE", value: "true" },
        { name: "TFC_AGENT_AUTO_UPDATE", value: "disabled" },
      ]),
    ));

  it("has no role for its program: jobs bring their own identity", () => {
    expect(one("aws_ecs_task_definition")).not.toHaveProperty("task_role_arn");
    expect(Object.values(resourcesOf(synth(), "aws_iam_role")).map(({ name }) => name)).toEqual([
      "klap-prod-sa-east-1-runner-execution",
    ]);
  });

  it("gets its token by ARN from a secret that no state fills", () => {
    expect(container().secrets).toEqual([
      {
        name: "TFC_AGENT_TOKEN",
        valueFrom: expect.stringMatching(/^\$\{aws_secretsmanager_secret\.\w+\.arn\}$/i) as string,
      },
    ]);
    expect(one("aws_secretsmanager_secret")).toMatchObject({ name: "klap/prod/runner/token" });
    expect(resourcesOf(synth(), "aws_secretsmanager_secret_version")).toEqual({});
  });

  it("is not root, and writes into two folders that the image has for it", () => {
    const { user, readonlyRootFilesystem, mountPoints } = container();
    expect([user, readonlyRootFilesystem]).toEqual(["10001:10001", true]);
    const folders = mountPoints.map(({ containerPath }) => containerPath);
    for (const file of ["hcp-terraform.Dockerfile", "github.Dockerfile"]) {
      const text = readFileSync(join(ROOT, "services/runner", file), "utf8");
      expect(text).toContain(`VOLUME ${JSON.stringify(folders).replace(",", ", ")}`);
      expect(text).toContain(`USER ${user}\n`);
    }
  });

  it("is called by nobody, and reaches AWS, Kafka and what inspection lets out", () => {
    expect(resourcesOf(synth(), "aws_vpc_security_group_ingress_rule")).toEqual({});
    const peers = Object.values(resourcesOf(synth(), "aws_vpc_security_group_egress_rule")).map(
      (rule) =>
        `${String(rule.from_port)} ${String(rule.cidr_ipv4 ?? rule.prefix_list_id ?? rule.referenced_security_group_id)}`,
    );
    expect(peers.sort()).toEqual([
      "443 0.0.0.0/0",
      "443 10.0.112.0/23",
      "443 pl-s3",
      "443 sg-endpoints",
      "9092 10.0.112.0/23",
    ]);
  });

  it("runs in every zone, never on capacity that is taken away, with nobody let in", () => {
    expect(one("aws_ecs_service")).toMatchObject({
      desired_count: 1,
      enable_execute_command: false,
      capacity_provider_strategy: [{ capacity_provider: "FARGATE" }],
      network_configuration: { assign_public_ip: false, subnets: ["subnet-1", "subnet-2", "subnet-3"] },
    });
    expect(one("aws_ecs_service")).not.toHaveProperty("service_connect_configuration");
    expect(one("aws_appautoscaling_target")).toMatchObject({ min_capacity: 1, max_capacity: 3 });
  });

  it("says when there are too few", () =>
    expect(
      Object.values(resourcesOf(synth(), "aws_cloudwatch_metric_alarm")).map(({ alarm_name }) => alarm_name),
    ).toEqual(["klap-prod-runner-cpu", "klap-prod-runner-memory", "klap-prod-runner-too-few-tasks"]));

  it("registers at GitHub for one job, where that gives the jobs", () => {
    const runner = { kind: "github", repository: "klap/platform", labels: ["klap-prod"] } as const;
    const { environment, secrets } = container(synth({ runner }));
    expect(secrets[0]!.name).toBe("RUNNER_TOKEN");
    expect(environment).toEqual(
      expect.arrayContaining([{ name: "RUNNER_REPOSITORY", value: "klap/platform" }]),
    );
    const entry = readFileSync(join(ROOT, "services/runner/github-entry.sh"), "utf8");
    expect(entry).toContain("--ephemeral");
    expect(entry.indexOf("unset RUNNER_TOKEN")).toBeLessThan(entry.indexOf("exec ./run.sh"));
  });

  it("keeps a deleted token for 7 to 30 days, or not at all", () =>
    expect(() => synth({ secretRecoveryDays: 3 })).toThrow(
      "stack/Runner: secretRecoveryDays must be a whole number from 7 to 30, got 3",
    ));
});

describe("runnerKindProblems", () => {
  const problems = (...[runner]: [Parameters<typeof runnerKindProblems>[1]]): string[] =>
    runnerKindProblems("runner", runner).map(({ field, rule }) => `${field} must be ${rule}`);
  it("wants names that can be", () => {
    expect(problems({ kind: "hcp-terraform", hostname: "https://x" })).toEqual([
      "runner.hostname must be a host name",
    ]);
    expect(problems({ kind: "github", repository: "platform", labels: [] })).toEqual([
      "runner.repository must be a repository as owner/name",
      "runner.labels must be at least one label, by which jobs find it",
    ]);
  });
});
