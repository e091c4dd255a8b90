import { ConfigConfigurationAggregator } from "@cdktf/provider-aws/lib/config-configuration-aggregator";
import { Testing } from "cdktf";
import { ConfigAggregator } from "../../../modules/audit/config-aggregator";
import { resourcesOf } from "../../fixtures/resources";

const json = Testing.synthScope((stack) => {
  new ConfigAggregator(stack, "Config", {
    environment: "org",
    accountId: "222222222222",
    region: "sa-east-1",
  });
});

describe("ConfigAggregator", () => {
  it("looks at all accounts and regions, once its role may ask who they are", () =>
    expect(json).toHaveResourceWithProperties(ConfigConfigurationAggregator, {
      name: "klap-org-organization",
      organization_aggregation_source: {
        all_regions: true,
        role_arn: expect.stringContaining("aws_iam_role."),
      },
      depends_on: [expect.stringContaining("aws_iam_role_policy.")],
    }));

  it("may look into the organization and do nothing else", () => {
    const [policy] = Object.values(resourcesOf(json, "aws_iam_role_policy"));
    expect(JSON.parse(policy!.policy as string).Statement).toEqual([
      {
        Sid: "Members",
        Effect: "Allow",
        Action: [
          "organizations:DescribeOrganization",
          "organizations:ListAWSServiceAccessForOrganization",
          "organizations:ListAccounts",
          "organizations:ListDelegatedAdministrators",
        ],
        Resource: "*",
      },
    ]);
  });
});
