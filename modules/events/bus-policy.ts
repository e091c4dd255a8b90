import { accountRoot } from "../security/account-root";
import { policyDocument } from "../security/policy-document";

/** Who may put events on a bus. */
export interface BusPublishers {
  readonly busArn: string;
  /** Account that they belong to. */
  readonly accountId: string;
  /** ARNs of roles, which need not exist yet. A wildcard stands only for what is named after something else. */
  readonly roleArns: readonly string[];
  /** Sources that their events may bear. */
  readonly sources: readonly string[];
}

/**
 * Policy of a bus: its publishers put events of its sources on it, and nobody else does, whatever IAM of the account
 * allows. EventBridge itself, which replays archives, is no principal that this asks for.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
 */
export function busPolicy({ busArn, accountId, roleArns, sources }: BusPublishers): string {
  const put = { Action: "events:PutEvents", Resource: busArn } as const;
  return policyDocument([
    {
      Sid: "Publishers",
      Effect: "Allow",
      Principal: { AWS: accountRoot(accountId) },
      ...put,
      Condition: {
        ArnLike: { "aws:PrincipalArn": roleArns },
        StringEquals: { "events:source": sources },
      },
    },
    {
      Sid: "NobodyElse",
      Effect: "Deny",
      Principal: "*",
      ...put,
      Condition: {
        ArnNotLike: { "aws:PrincipalArn": roleArns },
        Bool: { "aws:PrincipalIsAWSService": "false" },
      },
    },
  ]);
}
