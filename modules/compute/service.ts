import { Construct } from "constructs";
import type { AlarmChoice } from "../audit/metric-alarm";
import { resourceName } from "../core/names";
import type { PolicyStatement } from "../security/policy-document";
import type { SecretSource } from "./container-definition";
import { FargateService, type ImageOwner, type ServiceTarget } from "./fargate-service";
import { HttpTarget } from "./http-target";
import { API_PORT, PARTNER_PORT } from "./ports";
import { ServiceAlarms } from "./service-alarms";
import { ServiceScaling, type ScalingReasons } from "./service-scaling";
import { ServiceTask } from "./service-task";
import { healthyFloorOf } from "./target-health";
import type { TaskSize } from "./task-size";

/** Cluster, subnets and keys that all services of a stack share. */
export interface ServicePlace {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  readonly clusterName: string;
  readonly clusterArn: string;
  readonly namespaceArn: string;
  readonly vpcId: string;
  /** One in the tier `application` of each zone. */
  readonly subnetIds: readonly string[];
  readonly dataKeyArn: string;
  readonly logsKeyArn: string;
  readonly logRetentionDays: number;
  /** Log group and key of operators' sessions, where they are let in. */
  readonly exec?: { readonly logGroupName: string; readonly keyArn: string };
  readonly imageOwner: ImageOwner;
  readonly alarms: AlarmChoice;
}

/** Requests that come through a load balancer's listener. */
export interface ServiceRequests {
  readonly listenerArn: string;
  /** Last part of the load balancer's ARN. */
  readonly balancerSuffix: string;
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  readonly priority: number;
  /** Group of the load balancer of partners' connections. @default no partners */
  readonly partnersTargetGroupArn?: string;
}

export interface ServiceProps {
  readonly place: ServicePlace;
  readonly name: string;
  readonly image: string;
  readonly size: TaskSize;
  readonly tasks: { readonly min: number; readonly max: number };
  readonly capacity: "on-demand" | "spot";
  readonly scaling: ScalingReasons;
  readonly securityGroupId: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, SecretSource>>;
  readonly permissions: readonly PolicyStatement[];
  readonly healthCommand: readonly string[];
  /** Waiting messages from which somebody should look. @default it takes no messages */
  readonly lagLimit?: number;
  /** @default it takes no requests */
  readonly requests?: ServiceRequests;
}

/** One service with all that belongs to it: tasks, way of its requests, scaling and alarms. */
export class Service extends Construct {
  public constructor(scope: Construct, id: string, props: ServiceProps) {
    super(scope, id);
    const { place, name, tasks, requests } = props;
    const { environment, alarms } = place;
    const fullName = resourceName(environment, name);
    const serves = requests !== undefined;

    const task = new ServiceTask(this, "Task", { ...place, ...props, service: name, serves });
    const target =
      requests &&
      new HttpTarget(this, "Requests", {
        ...place,
        ...requests,
        name: fullName,
        healthyFloor: healthyFloorOf(tasks.min),
      });
    const watched =
      "topicArn" in alarms
        ? new ServiceAlarms(this, "Alarms", {
            ...place,
            topicArn: alarms.topicArn,
            service: name,
            name: fullName,
            minTasks: tasks.min,
            ...(props.lagLimit !== undefined && { lagLimit: props.lagLimit }),
            ...(target && { requests: { balancer: requests.balancerSuffix, targets: target.arnSuffix } }),
          })
        : undefined;
    const service = new FargateService(this, "Service", {
      ...place,
      ...props,
      taskDefinitionArn: task.taskDefinitionArn,
      logGroupName: task.logGroupName,
      tasks: tasks.min,
      targets: target ? targetsOf(target.targetGroupArn, requests) : [],
      serves,
      exec: place.exec !== undefined,
      alarmNames: watched?.deploymentAlarms ?? [],
      dependsOn: target ? [target.rule] : [],
    });
    new ServiceScaling(this, "Scaling", {
      ...place,
      ...tasks,
      serviceName: service.serviceName,
      service: name,
      reasons: props.scaling,
      ...(target && { requestLabel: `${requests.balancerSuffix}/${target.arnSuffix}` }),
    });
  }
}

function targetsOf(targetGroupArn: string, requests: ServiceRequests): ServiceTarget[] {
  const { partnersTargetGroupArn } = requests;
  return [
    { targetGroupArn, port: API_PORT },
    ...(partnersTargetGroupArn === undefined
      ? []
      : [{ targetGroupArn: partnersTargetGroupArn, port: PARTNER_PORT }]),
  ];
}
