import { accountRoot } from "../security/account-root";
import type { PolicyStatement } from "../security/policy-document";

/**
 * Lets those of this account whom IAM allows both use a key for Network Firewall, by way of that service only.
 * The service goes on by a grant that it makes in their name.
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/kms-encryption-at-rest.html
 */
export function firewallCallers(accountId: string, region: string): PolicyStatement {
  return {
    Sid: "FirewallCallers",
    Effect: "Allow",
    Principal: { AWS: accountRoot(accountId) },
    Action: ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*"],
    Resource: "*",
    Condition: {
      StringEquals: {
        "kms:CallerAccount": accountId,
        "kms:ViaService": `network-firewall.${region}.amazonaws.com`,
      },
    },
  };
}
