import { EcsService } from "@cdktf/provider-aws/lib/ecs-service";
import { Construct } from "constructs";
import { requireDistinct, requireInteger } from "../core/checks";
import type { ITerraformDependable } from "../core/framework";
import { logConfiguration } from "./container-definition";
import { API_PORT, API_PORT_NAME } from "./ports";

/** Seconds in which a task that has just begun need not answer its load balancers. */
const GRACE_SECONDS = 60;

/**
 * Who decides which image runs. `terraform`: settings do, and an image is rolled out by applying. `pipeline`: whoever
 * deploys registers a new revision of the task definition and moves the service to it; settings name the first image
 * only, and what else changes in them is rolled out with the pipeline's next image.
 */
export type ImageOwner = "pipeline" | "terraform";

/** Where a service's tasks take connections. */
export interface ServiceTarget {
  readonly targetGroupArn: string;
  readonly port: number;
}

export interface FargateServiceProps {
  /** Name inside its cluster, also by which other services reach it. */
  readonly name: string;
  readonly clusterArn: string;
  /** Namespace by which services find each other. @default it calls none, and none calls it */
  readonly namespaceArn?: string;
  readonly taskDefinitionArn: string;
  readonly imageOwner: ImageOwner;
  /** Tasks that run until scaling decides. */
  readonly tasks: number;
  /** One subnet for each zone. */
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
  /** Whether tasks may be taken away at two minutes' notice, for a third of the price. */
  readonly capacity: "on-demand" | "spot";
  readonly targets: readonly ServiceTarget[];
  /** Whether other services reach it by its name. */
  readonly serves: boolean;
  /** Whether operators get into its tasks. */
  readonly exec: boolean;
  readonly logGroupName: string;
  readonly region: string;
  /** Alarms that take a deployment back; none where nobody is told of anything. */
  readonly alarmNames: readonly string[];
  /** What must be there before the first task. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * Service that keeps its tasks running in all zones. A deployment first starts the new tasks, and goes back by itself
 * if they do not come up or an alarm fires. How many tasks run is scaling's to say.
 * @throws PropsError if a subnet or alarm stands twice, or `tasks` is less than 1.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
 */
export class FargateService extends Construct {
  public readonly serviceName: string;

  public constructor(scope: Construct, id: string, props: FargateServiceProps) {
    super(scope, id);
    const { name, subnetIds, targets, serves, alarmNames, imageOwner, namespaceArn } = props;
    requireDistinct(this, "subnetIds", subnetIds, 1);
    requireDistinct(this, "alarmNames", alarmNames, 0);
    requireInteger(this, "tasks", props.tasks, 1, 5_000);

    const service = new EcsService(this, "Resource", {
      name,
      cluster: props.clusterArn,
      taskDefinition: props.taskDefinitionArn,
      desiredCount: props.tasks,
      platformVersion: "LATEST",
      capacityProviderStrategy: [
        { capacityProvider: props.capacity === "spot" ? "FARGATE_SPOT" : "FARGATE", weight: 1, base: 0 },
      ],
      // Without it the provider removes and remakes the service where `capacity` changes. So every change rolls tasks.
      forceNewDeployment: true,
      availabilityZoneRebalancing: "ENABLED",
      schedulingStrategy: "REPLICA",
      deploymentController: { type: "ECS" },
      deploymentMinimumHealthyPercent: 100,
      deploymentMaximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
      ...(alarmNames.length > 0 && {
        alarms: { alarmNames: [...alarmNames], enable: true, rollback: true },
      }),
      enableExecuteCommand: props.exec,
      enableEcsManagedTags: true,
      propagateTags: "SERVICE",
      networkConfiguration: {
        subnets: [...subnetIds],
        securityGroups: [props.securityGroupId],
        assignPublicIp: false,
      },
      loadBalancer: targets.map(({ targetGroupArn, port }) => ({
        targetGroupArn,
        containerName: name,
        containerPort: port,
      })),
      ...(targets.length > 0 && { healthCheckGracePeriodSeconds: GRACE_SECONDS }),
      ...(namespaceArn !== undefined && {
        serviceConnectConfiguration: {
          enabled: true,
          namespace: namespaceArn,
          logConfiguration: logConfiguration(props.logGroupName, props.region, "service-connect"),
          // TLS passes through to the service itself: ending it in between takes a private CA.
          ...(serves && {
            service: [
              {
                portName: API_PORT_NAME,
                // AWS takes the port's name, which all services share, where none is given; two may not be alike.
                discoveryName: name,
                clientAlias: { dnsName: name, port: API_PORT },
              },
            ],
          }),
        },
      }),
      // A failed deployment rolls back by itself, and its alarm tells; waiting would only hold the state's lock. The
      // first one has nothing to go back to: the alarm on too few tasks tells of it (decision 24).
      waitForSteadyState: false,
      lifecycle: {
        ignoreChanges: ["desired_count", ...(imageOwner === "pipeline" ? ["task_definition"] : [])],
      },
      dependsOn: [...props.dependsOn],
    });
    this.serviceName = service.name;
  }
}
