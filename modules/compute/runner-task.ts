import { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import { Construct } from "constructs";
import { LogGroup } from "../audit/log-group";
import { requireNone } from "../core/checks";
import { resourceName, serviceLogGroupName } from "../core/names";
import { terraformJson } from "../security/policy-document";
import { ServiceRole } from "../security/service-role";
import { logConfiguration } from "./container-definition";
import { executionPermissions } from "./execution-permissions";
import { RUNNER_FOLDER, runnerVariables, TOKEN_VARIABLES, type RunnerKind } from "./runner-kind";
import { taskSizeProblems, type TaskSize } from "./task-size";

/** User and group of the image, which owns its folders; not root. */
const USER = "10001:10001";
/** Seconds that a job gets to end: Fargate gives no more. */
const STOP_SECONDS = 120;
/** Where the process writes: its own folder, and what Terraform and its providers put down for a moment. */
const VOLUMES: Readonly<Record<string, string>> = { work: RUNNER_FOLDER, tmp: "/tmp" };
/** GiB for providers, plans and states of one job. */
const STORAGE_GIB = 30;

export interface RunnerTaskProps {
  readonly place: { readonly environment: string; readonly accountId: string; readonly region: string };
  /** Name of image, log and role: `runner`. */
  readonly name: string;
  readonly runner: RunnerKind;
  /** Address of the image by its digest. */
  readonly image: string;
  readonly size: TaskSize;
  readonly tokenArn: string;
  readonly dataKeyArn: string;
  readonly logsKeyArn: string;
  readonly logRetentionDays: number;
}

/**
 * What the runner's tasks are made of. There is no role for the program: a job signs in to the deploy roles by the
 * identity that HCP Terraform or GitHub gives it, so that a runner without a job can do nothing at all.
 * @throws PropsError if Fargate does not offer the size.
 * @see https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials
 */
export class RunnerTask extends Construct {
  public readonly taskDefinitionArn: string;
  public readonly logGroupName: string;

  public constructor(scope: Construct, id: string, props: RunnerTaskProps) {
    super(scope, id);
    const { place, name, runner, image, size, tokenArn, dataKeyArn } = props;
    const { environment, accountId, region } = place;
    requireNone(this, taskSizeProblems("size", size));
    const { logGroupName } = new LogGroup(this, "Logs", {
      name: serviceLogGroupName(environment, name),
      kmsKeyArn: props.logsKeyArn,
      retentionDays: props.logRetentionDays,
    });
    const execution = new ServiceRole(this, "ExecutionRole", {
      ...place,
      purpose: `${name}-execution`,
      service: "ecs-tasks.amazonaws.com",
      source: { arn: `arn:aws:ecs:${region}:${accountId}:*` },
      permissions: executionPermissions({
        ...place,
        service: name,
        logGroupName,
        dataKeyArn,
        secretArns: [tokenArn],
      }),
    });
    const variables = runnerVariables(runner, resourceName(environment, `${name}-${region}`));
    const definition = new EcsTaskDefinition(this, "Resource", {
      family: resourceName(environment, name),
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      runtimePlatform: { operatingSystemFamily: "LINUX", cpuArchitecture: "ARM64" },
      cpu: String(size.cpu),
      memory: String(size.memoryMiB),
      ephemeralStorage: { sizeInGib: STORAGE_GIB },
      executionRoleArn: execution.roleArn,
      containerDefinitions: terraformJson([
        {
          name,
          image,
          essential: true,
          user: USER,
          privileged: false,
          readonlyRootFilesystem: true,
          linuxParameters: { initProcessEnabled: true, capabilities: { add: [], drop: ["ALL"] } },
          stopTimeout: STOP_SECONDS,
          portMappings: [],
          environment: Object.entries(variables).map(([key, value]) => ({ name: key, value })),
          secrets: [{ name: TOKEN_VARIABLES[runner.kind], valueFrom: tokenArn }],
          mountPoints: Object.entries(VOLUMES).map(([sourceVolume, containerPath]) => ({
            sourceVolume,
            containerPath,
            readOnly: false,
          })),
          logConfiguration: logConfiguration(logGroupName, region, name),
        },
      ]),
      volume: Object.keys(VOLUMES).map((volume) => ({ name: volume })),
      skipDestroy: true,
      dependsOn: [execution.permissions],
    });
    this.taskDefinitionArn = definition.arn;
    this.logGroupName = logGroupName;
  }
}
