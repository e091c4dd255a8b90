import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { Construct } from "constructs";
import type { AlarmChoice } from "../audit/metric-alarm";
import { requireInteger } from "../core/checks";
import { resourceName, runnerSecretName } from "../core/names";
import { kafkaRules, type KafkaWay } from "../network/kafka-way";
import { SecurityGroup } from "../network/security-group";
import { FargateService } from "./fargate-service";
import { RunnerTask, type RunnerTaskProps } from "./runner-task";
import { ServiceAlarms } from "./service-alarms";
import { ServiceScaling } from "./service-scaling";

const HTTPS = 443;
/** Use of CPU from which another runner is started: one at work on a plan. */
const BUSY_PERCENT = 50;

export interface RunnerProps extends Omit<RunnerTaskProps, "tokenArn"> {
  readonly clusterName: string;
  readonly clusterArn: string;
  readonly vpcId: string;
  /** One in the tier `runner` of each zone. */
  readonly subnetIds: readonly string[];
  /** Group of the interface endpoints of AWS services. */
  readonly endpointsGroupId: string;
  /** Prefix list of S3, from which ECS gets the layers of images. */
  readonly s3PrefixListId: string;
  /** How Kafka is reached, and in which networks, by a key that never changes. */
  readonly kafka: { readonly way: KafkaWay; readonly cidrs: Readonly<Record<string, string>> };
  /** Runners that wait for a job, and the most that work at the same time. */
  readonly runners: { readonly min: number; readonly max: number };
  /** Days in which the deleted token can be had back, 7 to 30, or 0, which frees its name at once. */
  readonly secretRecoveryDays: number;
  readonly alarms: AlarmChoice;
}

/**
 * Runner inside the network, from which layers of Kafka's data plane are planned and applied: single-use tasks that
 * call out and take no connection. Their way to the internet is inspection with its list of domains. The token is a
 * secret whose value is put there by hand, and that no state has.
 * @throws PropsError if `secretRecoveryDays` is neither 0 nor from 7 to 30, or one of `runners` is out of range.
 */
export class Runner extends Construct {
  public constructor(scope: Construct, id: string, props: RunnerProps) {
    super(scope, id);
    const { place, name, runners, alarms, kafka, secretRecoveryDays } = props;
    const { environment } = place;
    if (secretRecoveryDays !== 0) requireInteger(this, "secretRecoveryDays", secretRecoveryDays, 7, 30);
    const fullName = resourceName(environment, name);

    const token = new SecretsmanagerSecret(this, "Token", {
      name: runnerSecretName(environment),
      description: "Token by which the runner inside the network is known to who gives it jobs",
      kmsKeyId: props.dataKeyArn,
      recoveryWindowInDays: secretRecoveryDays,
      lifecycle: { preventDestroy: true },
    });
    const task = new RunnerTask(this, "Task", { ...props, tokenArn: token.arn });
    const { securityGroupId } = new SecurityGroup(this, "Group", {
      vpcId: props.vpcId,
      name: fullName,
      description: "Runner inside the network",
      ingress: {},
      egress: {
        endpoints: {
          port: HTTPS,
          peer: { securityGroupId: props.endpointsGroupId },
          description: "AWS services",
        },
        s3: { port: HTTPS, peer: { prefixListId: props.s3PrefixListId }, description: "Images, states" },
        inspection: {
          port: HTTPS,
          peer: { cidr: "0.0.0.0/0" },
          description: "What inspection lets out, by name",
        },
        ...Object.fromEntries(
          Object.entries(kafkaRules(kafka.way, kafka.cidrs)).map(([key, rule]) => [`kafka-${key}`, rule]),
        ),
      },
    });
    if ("topicArn" in alarms)
      new ServiceAlarms(this, "Alarms", {
        environment,
        clusterName: props.clusterName,
        topicArn: alarms.topicArn,
        service: name,
        name: fullName,
        minTasks: runners.min,
      });
    const service = new FargateService(this, "Service", {
      name,
      clusterArn: props.clusterArn,
      taskDefinitionArn: task.taskDefinitionArn,
      imageOwner: "terraform",
      tasks: runners.min,
      subnetIds: props.subnetIds,
      securityGroupId,
      // A job that is taken away in the middle of an apply leaves a lock and half a change behind.
      capacity: "on-demand",
      targets: [],
      serves: false,
      exec: false,
      logGroupName: task.logGroupName,
      region: place.region,
      // Without its token no task starts, which is no reason to take a deployment back.
      alarmNames: [],
      dependsOn: [],
    });
    new ServiceScaling(this, "Scaling", {
      environment,
      clusterName: props.clusterName,
      serviceName: service.serviceName,
      service: name,
      ...runners,
      reasons: { cpuPercent: BUSY_PERCENT },
    });
  }
}
