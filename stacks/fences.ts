import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { FenceAlarm } from "../modules/traffic/fence-alarm";

export interface FencesSettings {
  /** Regions that serve the payments API. */
  readonly regions: readonly string[];
  /** Topic that is told while one of them is fenced. */
  readonly alarms: { readonly topicArn: string };
}

/** A region's switches by which it keeps requests out of the others. They come before all records that heed them. */
export class FencesStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, { regions, alarms }: FencesSettings) {
    super(scope, "fences", context);
    const { environment, account, region } = this.place;
    this.after("alarms", account, region);
    for (const fencedRegion of regions.filter((each) => each !== region))
      new FenceAlarm(this, fencedRegion, { environment, fencedRegion, topicArn: alarms.topicArn });
  }
}
