import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { ProbeAlarms } from "../modules/traffic/probe-alarms";
import { trafficContract } from "./traffic";

export interface TrafficAlarmsSettings {
  /** Regions that are asked for their health. */
  readonly regions: readonly string[];
  /** Topic of us-east-1, the only region with the metrics of Route 53. */
  readonly alarms: { readonly topicArn: string };
}

/** Alarms on the checks of all regions. Without us-east-1 nobody is told; requests move all the same. */
export class TrafficAlarmsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, { regions, alarms }: TrafficAlarmsSettings) {
    super(scope, "traffic-alarms", context);
    const { environment, account, region: own } = this.place;
    this.after("alarms", account, own);
    for (const region of regions) {
      const { healthCheckIds } = this.read(trafficContract, account, region);
      new ProbeAlarms(this, region, {
        environment,
        region,
        topicArn: alarms.topicArn,
        localId: healthCheckIds("local"),
        deepId: healthCheckIds("deep"),
      });
    }
  }
}
