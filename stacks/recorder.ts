import type { Construct } from "constructs";
import { ConfigRecorder, type RecordingFrequency } from "../modules/audit/config-recorder";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { bucketName } from "../modules/core/names";

export interface RecorderSettings {
  /** Region whose recorder also takes down what belongs to no region; others would take it down once more. */
  readonly globalTypesRegion: string;
  readonly frequency: RecordingFrequency;
  /** Days that AWS Config itself keeps the history of a resource, 30 to 2557. */
  readonly retentionDays: number;
}

/** AWS Config's recorder of an account's region, delivering to the region's bucket of direct logs. */
export class RecorderStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: RecorderSettings) {
    super(scope, "recorder", context);
    const { environment, account, region } = this.place;
    const { globalTypesRegion, frequency, retentionDays } = settings;
    this.after("service-roles", account, "global");
    this.after("storage", account, region);

    new ConfigRecorder(this, "Recorder", {
      environment,
      accountId: this.account.id,
      globalTypes: region === globalTypesRegion,
      frequency,
      retentionDays,
      bucketName: bucketName(environment, this.account.id, this.folder.awsRegion, "direct-logs"),
    });
  }
}
