import type { Construct } from "constructs";
import { FindingExport } from "../modules/audit/finding-export";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { OrganizationThreats } from "../modules/audit/organization-threats";
import { ThreatAlarm } from "../modules/audit/threat-alarm";
import type { ThreatFeature } from "../modules/audit/threat-features";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { bucketName } from "../modules/core/names";
import { detectorsContract } from "./detectors";
import { keysContract } from "./keys";

export interface DetectionSettings {
  /** Account that made this one the administrator. */
  readonly managementAccount: string;
  /** What GuardDuty looks at in every account beyond its foundations, paid for by volume. */
  readonly features: readonly ThreatFeature[];
  readonly alarms: AlarmChoice;
}

/** GuardDuty of all accounts in a region: who is looked at, where findings are kept, and whom they reach. */
export class DetectionStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: DetectionSettings) {
    super(scope, "detection", context);
    const { environment, account, region } = this.place;
    const { managementAccount, features, alarms } = settings;
    this.after("delegation", managementAccount, region);
    this.after("storage", account, region);
    this.after("alarms", account, region);
    const { detectorId } = this.read(detectorsContract, account, region);

    new OrganizationThreats(this, "Threats", { detectorId, features });
    new FindingExport(this, "Export", {
      detectorId,
      bucketName: bucketName(environment, this.account.id, this.folder.awsRegion, "log-archive"),
      keyArn: this.read(keysContract, account, region).keyArns("logs"),
    });
    if ("topicArn" in alarms) new ThreatAlarm(this, "Alarm", { environment, topicArn: alarms.topicArn });
  }
}
