import { OrganizationsDelegatedAdministrator } from "@cdktf/provider-aws/lib/organizations-delegated-administrator";
import { Construct } from "constructs";

export interface DelegationProps {
  /** Id of the account that administers for the whole organization; never the management account. */
  readonly accountId: string;
}

/**
 * Services that the security account administers, by child id. GuardDuty and Security Hub are delegated by calls
 * of their own, region by region, in layer `delegation`.
 */
const SERVICES = {
  AccessAnalyzer: "access-analyzer.amazonaws.com",
  Backup: "backup.amazonaws.com",
  Config: "config.amazonaws.com",
  ConfigSetup: "config-multiaccountsetup.amazonaws.com",
} as const;

/**
 * Makes one account the organization's administrator for what watches over all others, so that nobody works in the
 * management account for it.
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_delegated_admin.html
 */
export class Delegation extends Construct {
  public constructor(scope: Construct, id: string, { accountId }: DelegationProps) {
    super(scope, id);
    for (const [service, servicePrincipal] of Object.entries(SERVICES))
      new OrganizationsDelegatedAdministrator(this, service, { accountId, servicePrincipal });
  }
}
