import type { Construct } from "constructs";
import { ConformancePack } from "../modules/audit/conformance-pack";
import { BaseStack, type StackContext } from "../modules/core/base-stack";

export interface ConformanceSettings {
  /** Account that made this one AWS Config's administrator. */
  readonly managementAccount: string;
  /** Region whose recorders take down what belongs to no region. */
  readonly globalTypesRegion: string;
  /** Accounts of the organization that have no recorder, by id. */
  readonly excludedAccountIds: readonly string[];
}

/**
 * PCI DSS rules in every account of the organization, in one region. It comes last: the recorders of all accounts, of
 * other environments too, must be there, and no graph of one environment can say so.
 */
export class ConformanceStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: ConformanceSettings) {
    super(scope, "conformance", context);
    const { environment, account, region } = this.place;
    const { managementAccount, globalTypesRegion, excludedAccountIds } = settings;
    this.after("organization", managementAccount, "global");
    this.after("recorder", account, region);
    this.after("recorder", managementAccount, region);
    new ConformancePack(this, "PciDss", {
      environment,
      globalTypes: region === globalTypesRegion,
      excludedAccountIds,
    });
  }
}
