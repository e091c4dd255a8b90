import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { alarmTopicArn } from "../modules/core/names";
import { AccessAnalyzer, type UnusedAccess } from "../modules/security/access-analyzer";

export interface AccessAnalyzerSettings {
  /** Whether the account also looks at all others, as the delegated administrator that `delegatedBy` made it. */
  readonly organization:
    { readonly delegatedBy: string; readonly unusedAccess: UnusedAccess } | "not-from-here";
}

/** IAM Access Analyzer of an account's region. */
export class AccessAnalyzerStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, { organization }: AccessAnalyzerSettings) {
    super(scope, "access-analyzer", context);
    const { environment, account, region } = this.place;
    if (organization !== "not-from-here") this.after("organization", organization.delegatedBy, "global");
    this.after("alarms", account, region);
    new AccessAnalyzer(this, "Analyzer", {
      environment,
      organization,
      alarms: { topicArn: alarmTopicArn(environment, this.account.id, this.folder.awsRegion) },
    });
  }
}
