import { ConfigConfigurationAggregator } from "@cdktf/provider-aws/lib/config-configuration-aggregator";
import { Construct } from "constructs";
import { resourceName } from "../core/names";
import { ServiceRole } from "../security/service-role";

export interface ConfigAggregatorProps {
  readonly environment: string;
  /** Account that administers AWS Config for the organization. */
  readonly accountId: string;
  readonly region: string;
}

/**
 * What AWS Config recorded and found in all accounts and regions of the organization, looked at from one place.
 * @see https://docs.aws.amazon.com/config/latest/developerguide/set-up-aggregator-cli.html
 */
export class ConfigAggregator extends Construct {
  public constructor(
    scope: Construct,
    id: string,
    { environment, accountId, region }: ConfigAggregatorProps,
  ) {
    super(scope, id);
    const role = new ServiceRole(this, "Role", {
      environment,
      accountId,
      region,
      purpose: "config-aggregator",
      service: "config.amazonaws.com",
      source: { anySource: "AWS Config gives no source when it asks who is in the organization" },
      permissions: [
        {
          Sid: "Members",
          Effect: "Allow",
          Action: [
            "organizations:DescribeOrganization",
            "organizations:ListAWSServiceAccessForOrganization",
            "organizations:ListAccounts",
            "organizations:ListDelegatedAdministrators",
          ],
          // These calls know no resource: they are about the whole organization.
          Resource: "*",
        },
      ],
    });
    new ConfigConfigurationAggregator(this, "Resource", {
      name: resourceName(environment, "organization"),
      organizationAggregationSource: { allRegions: true, roleArn: role.roleArn },
      dependsOn: [role.permissions],
    });
  }
}
