import { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import { Construct } from "constructs";
import { LogGroup } from "../audit/log-group";
import { requireNone, requirePattern } from "../core/checks";
import { resourceName, serviceLogGroupName } from "../core/names";
import { terraformJson, type PolicyStatement } from "../security/policy-document";
import { ServiceRole } from "../security/service-role";
import { containerDefinition, type ContainerProps, type SecretSource } from "./container-definition";
import { EXEC_PATHS, execPermissions } from "./exec-permissions";
import { executionPermissions } from "./execution-permissions";
import { publishMetrics } from "./service-metrics";
import { taskSizeProblems, type TaskSize } from "./task-size";

/** Name of a service: of its image, its roles, its log and its alarms. */
const NAME = /^[a-z][a-z0-9-]{0,23}$/;

export interface ServiceTaskProps extends Pick<
  ContainerProps,
  "environment" | "healthCommand" | "image" | "serves"
> {
  readonly place: { readonly environment: string; readonly accountId: string; readonly region: string };
  /** Up to 24 lower-case letters, digits and hyphens. */
  readonly service: string;
  readonly size: TaskSize;
  readonly secrets: Readonly<Record<string, SecretSource>>;
  /** What the program may do besides publishing its metrics. */
  readonly permissions: readonly PolicyStatement[];
  /** Log group and key of operators' sessions, where they are let in. */
  readonly exec?: { readonly logGroupName: string; readonly keyArn: string };
  readonly dataKeyArn: string;
  readonly logsKeyArn: string;
  readonly logRetentionDays: number;
}

/**
 * What a service's tasks are made of: definition, log, and two roles, one for ECS before the program begins and one
 * for the program. Earlier revisions stay, so that ECS can go back to them.
 * @throws PropsError if `service` is no name, or Fargate does not offer the size.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export class ServiceTask extends Construct {
  /** Known once both roles have their rights. */
  public readonly taskDefinitionArn: string;
  public readonly logGroupName: string;

  public constructor(scope: Construct, id: string, props: ServiceTaskProps) {
    super(scope, id);
    const { place, service, size, secrets, exec, dataKeyArn } = props;
    const { environment, region } = place;
    requirePattern(this, "service", service, NAME, "up to 24 lower-case letters, digits and hyphens");
    requireNone(this, taskSizeProblems("size", size));

    const { logGroupName } = new LogGroup(this, "Logs", {
      name: serviceLogGroupName(environment, service),
      kmsKeyArn: props.logsKeyArn,
      retentionDays: props.logRetentionDays,
    });
    const role = (id: string, purpose: string, permissions: PolicyStatement[]): ServiceRole =>
      new ServiceRole(this, id, {
        ...place,
        purpose: `${service}-${purpose}`,
        service: "ecs-tasks.amazonaws.com",
        source: { arn: `arn:aws:ecs:${region}:${place.accountId}:*` },
        permissions,
      });
    const secretArns = [...new Set(Object.values(secrets).map(({ arn }) => arn))];
    const execution = role(
      "ExecutionRole",
      "execution",
      executionPermissions({ ...place, service, logGroupName, dataKeyArn, secretArns }),
    );
    const task = role("TaskRole", "task", [
      publishMetrics(environment),
      ...(exec === undefined ? [] : execPermissions({ ...place, ...exec })),
      ...props.permissions,
    ]);
    const definition = new EcsTaskDefinition(this, "Resource", {
      family: resourceName(environment, service),
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      runtimePlatform: { operatingSystemFamily: "LINUX", cpuArchitecture: "ARM64" },
      cpu: String(size.cpu),
      memory: String(size.memoryMiB),
      executionRoleArn: execution.roleArn,
      taskRoleArn: task.roleArn,
      containerDefinitions: terraformJson([
        containerDefinition({
          ...props,
          name: service,
          region,
          logGroupName,
          exec: exec !== undefined,
        }),
      ]),
      ...(exec !== undefined && { volume: Object.keys(EXEC_PATHS).map((name) => ({ name })) }),
      skipDestroy: true,
      dependsOn: [execution.permissions, task.permissions],
    });
    this.taskDefinitionArn = definition.arn;
    this.logGroupName = logGroupName;
  }
}
