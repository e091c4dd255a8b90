import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { imageReference } from "../modules/compute/image-reference";
import { Runner } from "../modules/compute/runner";
import type { RunnerKind } from "../modules/compute/runner-kind";
import type { TaskSize } from "../modules/compute/task-size";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { clusterArn, clusterName, repositoryUrl } from "../modules/core/names";
import { subnetKey, workloadSubnet } from "../modules/core/tiers";
import type { KafkaWay } from "../modules/network/kafka-way";
import { endpointsContract } from "./endpoints";
import { keysContract } from "./keys";
import { vpcContract } from "./vpc";
import { workloadNetworks } from "./workload-networks";

/** Name of the runner's image, service and log. Final. */
export const RUNNER = "runner";

export interface RunnerSettings {
  readonly runner: RunnerKind;
  /** Digest of the image: `sha256:…`. */
  readonly digest: string;
  readonly size: TaskSize;
  /** Runners that wait for a job, and the most that work at the same time. */
  readonly runners: { readonly min: number; readonly max: number };
  /** How Kafka is reached. */
  readonly kafkaWay: KafkaWay;
  /** Days in which the deleted token can be had back, 7 to 30, or 0, which frees its name at once. */
  readonly secretRecoveryDays: number;
  readonly logRetentionDays: number;
  readonly alarms: AlarmChoice;
}

/** Where jobs run that work on clusters themselves: inside the network of an account's region. */
export class RunnerStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: RunnerSettings) {
    super(scope, "runner", context);
    const { environment, account, region } = this.place;
    const { zoneIds, awsRegion } = this.folder;
    this.after("identity", account, "global");
    // The cluster's name is derived; the token's place and the image have to be there.
    for (const layer of ["artifacts", "cluster", "log-protection"]) this.after(layer, account, region);
    if ("topicArn" in settings.alarms) this.after("alarms", account, region);
    const { keyArns } = this.read(keysContract, account, region);
    const { vpcId, subnetIds } = this.read(vpcContract, account, region);
    const endpoints = this.read(endpointsContract, account, region);
    const { cidr } = workloadNetworks(this.environment, region).find((one) => one.account === account)!;
    const { kafkaWay: way, digest, ...choices } = settings;

    new Runner(this, "Runner", {
      ...choices,
      place: { environment, accountId: this.account.id, region: awsRegion },
      name: RUNNER,
      image: imageReference(repositoryUrl(environment, this.account.id, awsRegion, RUNNER), digest),
      clusterName: clusterName(environment, account),
      clusterArn: clusterArn(environment, this.account.id, awsRegion, account),
      vpcId,
      subnetIds: zoneIds.map((zone) => subnetIds(subnetKey("runner", zone))),
      endpointsGroupId: endpoints.securityGroupId,
      s3PrefixListId: endpoints.prefixListIds("s3"),
      kafka: {
        way,
        cidrs:
          way === "internet"
            ? { internet: "0.0.0.0/0" }
            : Object.fromEntries(zoneIds.map((zone) => [zone, workloadSubnet(cidr, "endpoints", zone)])),
      },
      dataKeyArn: keyArns("data"),
      logsKeyArn: keyArns("logs"),
    });
  }
}
