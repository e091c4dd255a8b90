import { CodedeployApp } from "@cdktf/provider-aws/lib/codedeploy-app";
import { CodedeployDeploymentConfig } from "@cdktf/provider-aws/lib/codedeploy-deployment-config";
import { CodedeployDeploymentGroup } from "@cdktf/provider-aws/lib/codedeploy-deployment-group";
import { Construct } from "constructs";
import { requireInteger } from "../core/checks";
import { functionArn, resourceName } from "../core/names";
import { PropsError } from "../core/errors";
import { ServiceRole } from "../security/service-role";
import type { NodeFunction } from "./node-function";

/**
 * How calls move from one version to the next. `canary`: a part of them, the rest after some minutes. `linear`: the
 * same part again every so many minutes.
 */
export interface TrafficShift {
  readonly kind: "canary" | "linear";
  /** Part that moves at once, 1 to 99. */
  readonly percent: number;
  /** Minutes from one move to the next. */
  readonly minutes: number;
}

export interface GradualReleaseProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  readonly shift: TrafficShift;
  /** Functions by name. */
  readonly functions: Readonly<Record<string, NodeFunction>>;
}

/** CodeDeploy ends a deployment that takes longer than two days. */
const MAX_MINUTES = 2_880;

/**
 * CodeDeploy's side of releases that a pipeline makes: it moves the alias of a function bit by bit and back again when
 * an alarm fires. A group for each function, so that each is released by itself.
 * @throws PropsError if `shift.percent` is not from 1 to 99, or the whole shift takes longer than two days.
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-steps-lambda.html
 */
export class GradualRelease extends Construct {
  public constructor(scope: Construct, id: string, props: GradualReleaseProps) {
    super(scope, id);
    const { environment, accountId, region, shift, functions } = props;
    const { kind, percent, minutes } = shift;
    requireInteger(this, "shift.percent", percent, 1, 99);
    requireInteger(this, "shift.minutes", minutes, 1, MAX_MINUTES);
    const moves = kind === "canary" ? 1 : Math.ceil(100 / percent) - 1;
    if (moves * minutes > MAX_MINUTES)
      throw new PropsError(this, "shift", `over within ${MAX_MINUTES} minutes`, `${moves} × ${minutes}`);

    const name = resourceName(environment, "functions");
    const application = new CodedeployApp(this, "Resource", { name, computePlatform: "Lambda" });
    const step = { interval: minutes, percentage: percent };
    const config = new CodedeployDeploymentConfig(this, "Shift", {
      // Named after what it says: CodeDeploy changes none, and a group keeps its own until it has the new one.
      deploymentConfigName: `${name}-${kind}-${percent}-percent-${minutes}-minutes`,
      computePlatform: "Lambda",
      trafficRoutingConfig:
        kind === "canary"
          ? { type: "TimeBasedCanary", timeBasedCanary: step }
          : { type: "TimeBasedLinear", timeBasedLinear: step },
      lifecycle: { createBeforeDestroy: true },
    });
    const names = Object.keys(functions);
    const arns = names.map((each) => functionArn(environment, accountId, region, each));
    const role = new ServiceRole(this, "Role", {
      environment,
      accountId,
      region,
      purpose: "function-releases",
      service: "codedeploy.amazonaws.com",
      source: { arn: `arn:aws:codedeploy:${region}:${accountId}:deploymentgroup:${name}/*` },
      permissions: [
        {
          Sid: "MoveAlias",
          Effect: "Allow",
          Action: ["lambda:GetAlias", "lambda:GetProvisionedConcurrencyConfig", "lambda:UpdateAlias"],
          Resource: [...arns, ...arns.map((arn) => `${arn}:*`)],
        },
        {
          Sid: "LookAtAlarms",
          Effect: "Allow",
          Action: "cloudwatch:DescribeAlarms",
          Resource: `arn:aws:cloudwatch:${region}:${accountId}:alarm:*`,
        },
      ],
    });
    for (const [each, { releaseAlarms }] of Object.entries(functions))
      new CodedeployDeploymentGroup(this, each, {
        appName: application.name,
        deploymentGroupName: each,
        deploymentConfigName: config.deploymentConfigName,
        serviceRoleArn: role.roleArn,
        deploymentStyle: { deploymentOption: "WITH_TRAFFIC_CONTROL", deploymentType: "BLUE_GREEN" },
        autoRollbackConfiguration: {
          enabled: true,
          events: ["DEPLOYMENT_FAILURE", ...(releaseAlarms.length > 0 ? ["DEPLOYMENT_STOP_ON_ALARM"] : [])],
        },
        ...(releaseAlarms.length > 0 && {
          alarmConfiguration: { enabled: true, alarms: [...releaseAlarms] },
        }),
        dependsOn: [role.permissions],
      });
  }
}
