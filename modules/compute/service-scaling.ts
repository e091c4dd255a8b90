import { AppautoscalingPolicy } from "@cdktf/provider-aws/lib/appautoscaling-policy";
import { AppautoscalingTarget } from "@cdktf/provider-aws/lib/appautoscaling-target";
import { Construct } from "constructs";
import { requireInteger, requireNone } from "../core/checks";
import { integerProblems, type FieldProblem } from "../core/problems";
import { LAG_METRIC, metricNamespace, SERVICE_DIMENSION } from "./service-metrics";

const NAMESPACE = "ecs";
const DIMENSION = "ecs:service:DesiredCount";

/** Tasks come fast and go slowly: a peak that returns must not find them gone. */
const OUT_COOLDOWN_SECONDS = 30;
const IN_COOLDOWN_SECONDS = 300;

/** What tasks are added for, each its own reason; the one that asks for most decides. */
export interface ScalingReasons {
  /** Mean use of the tasks' CPU, in percent, 10 to 90. */
  readonly cpuPercent: number;
  /** Requests for each task in a minute, 1 to 1,000,000. @default not asked */
  readonly requestsPerTask?: number;
  /** Messages that wait, for each task, 1 to 1,000,000,000. @default not asked */
  readonly lagPerTask?: number;
}

export interface ServiceScalingProps {
  readonly environment: string;
  readonly clusterName: string;
  /** Known once the service is there. */
  readonly serviceName: string;
  /** Name of the service in settings, by which its metrics are known. */
  readonly service: string;
  /** Tasks that always run; must carry the load without one zone. */
  readonly min: number;
  readonly max: number;
  readonly reasons: ScalingReasons;
  /** `<load balancer>/<target group>` by their last parts, where requests count. */
  readonly requestLabel?: string;
}

/**
 * Adds and takes tasks by use of CPU, and by requests or waiting messages where these are chosen.
 * @throws PropsError if `min` is less than 1 or more than `max`, a target is out of range, or requests are a reason
 * where none come in.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html
 */
export class ServiceScaling extends Construct {
  public constructor(scope: Construct, id: string, props: ServiceScalingProps) {
    super(scope, id);
    const { environment, clusterName, serviceName, service, min, max, reasons, requestLabel } = props;
    const { cpuPercent, requestsPerTask, lagPerTask } = reasons;
    requireInteger(this, "max", max, 1, 5_000);
    requireInteger(this, "min", min, 1, max);
    requireNone(this, scalingProblems("reasons", reasons, requestLabel !== undefined));

    const target = new AppautoscalingTarget(this, "Resource", {
      serviceNamespace: NAMESPACE,
      scalableDimension: DIMENSION,
      resourceId: `service/${clusterName}/${serviceName}`,
      minCapacity: min,
      maxCapacity: max,
    });
    const track = (name: string, targetValue: number, metric: object): void => {
      new AppautoscalingPolicy(this, name, {
        name: `${service}-${name.toLowerCase()}`,
        policyType: "TargetTrackingScaling",
        serviceNamespace: target.serviceNamespace,
        scalableDimension: target.scalableDimension,
        resourceId: target.resourceId,
        targetTrackingScalingPolicyConfiguration: {
          targetValue,
          scaleOutCooldown: OUT_COOLDOWN_SECONDS,
          scaleInCooldown: IN_COOLDOWN_SECONDS,
          ...metric,
        },
      });
    };
    const predefined = (predefinedMetricType: string, resourceLabel?: string): object => ({
      predefinedMetricSpecification: { predefinedMetricType, ...(resourceLabel && { resourceLabel }) },
    });
    track("Cpu", cpuPercent, predefined("ECSServiceAverageCPUUtilization"));
    if (requestsPerTask !== undefined && requestLabel !== undefined)
      track("Requests", requestsPerTask, predefined("ALBRequestCountPerTarget", requestLabel));
    if (lagPerTask !== undefined)
      track("Lag", lagPerTask, {
        customizedMetricSpecification: { metrics: lagMetrics(environment, clusterName, service) },
      });
  }
}

/** What is wrong with reasons to add tasks. */
export function scalingProblems(
  field: string,
  { cpuPercent, requestsPerTask, lagPerTask }: ScalingReasons,
  takesRequests: boolean,
): FieldProblem[] {
  return [
    ...integerProblems(`${field}.cpuPercent`, cpuPercent, 10, 90),
    ...(requestsPerTask === undefined
      ? []
      : takesRequests
        ? integerProblems(`${field}.requestsPerTask`, requestsPerTask, 1, 1_000_000)
        : [
            {
              field: `${field}.requestsPerTask`,
              rule: "left out where no requests come in",
              value: requestsPerTask,
            },
          ]),
    ...(lagPerTask === undefined ? [] : integerProblems(`${field}.lagPerTask`, lagPerTask, 1, 1_000_000_000)),
  ];
}

/** Waiting messages over running tasks. The last one is what is held at the target. */
function lagMetrics(environment: string, clusterName: string, service: string): object[] {
  const stat = (metricName: string, namespace: string, dimensions: object[], statistic: string): object => ({
    metric: { metricName, namespace, dimensions },
    stat: statistic,
  });
  return [
    {
      id: "lag",
      returnData: false,
      metricStat: stat(
        LAG_METRIC,
        metricNamespace(environment),
        [{ name: SERVICE_DIMENSION, value: service }],
        "Maximum",
      ),
    },
    {
      id: "tasks",
      returnData: false,
      metricStat: stat(
        "RunningTaskCount",
        "ECS/ContainerInsights",
        [
          { name: "ClusterName", value: clusterName },
          { name: "ServiceName", value: service },
        ],
        "Average",
      ),
    },
    { id: "each", label: "Waiting messages for each task", expression: "lag / tasks", returnData: true },
  ];
}
