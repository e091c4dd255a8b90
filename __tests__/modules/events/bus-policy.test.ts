import { busPolicy } from "../../../modules/events/bus-policy";

const ROLE = "arn:aws:iam::222222222222:role/klap/prod/klap-prod-sa-east-1-relay-task";
const BUS = "arn:aws:events:sa-east-1:222222222222:event-bus/klap-prod-events";
const { Statement } = JSON.parse(
  busPolicy({ busArn: BUS, accountId: "222222222222", roleArns: [ROLE], sources: ["klap.ledger"] }),
) as { Statement: object[] };

describe("busPolicy", () => {
  it("lets publishers put events of their sources on this bus", () =>
    expect(Statement[0]).toEqual({
      Sid: "Publishers",
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::222222222222:root" },
      Action: "events:PutEvents",
      Resource: BUS,
      Condition: {
        ArnLike: { "aws:PrincipalArn": [ROLE] },
        StringEquals: { "events:source": ["klap.ledger"] },
      },
    }));

  it("keeps everybody else off, whatever IAM of the account allows, but not EventBridge itself", () =>
    expect(Statement[1]).toEqual({
      Sid: "NobodyElse",
      Effect: "Deny",
      Principal: "*",
      Action: "events:PutEvents",
      Resource: BUS,
      Condition: {
        ArnNotLike: { "aws:PrincipalArn": [ROLE] },
        Bool: { "aws:PrincipalIsAWSService": "false" },
      },
    }));
});
