import { Testing } from "cdktf";
import { TrailLogRole } from "../../../modules/audit/trail-log-role";
import { resourcesOf } from "../../fixtures/resources";

const json = Testing.synthScope((stack) => {
  new TrailLogRole(stack, "Role", {
    environment: "org",
    accountId: "111111111111",
    region: "sa-east-1",
    organizationId: "o-fixture000",
    logGroupName: "/aws/cloudtrail/klap-org-trail",
  });
});

describe("TrailLogRole", () => {
  it("is for the trail only", () => {
    const [role] = Object.values(resourcesOf(json, "aws_iam_role"));
    expect(JSON.parse(role!.assume_role_policy as string).Statement).toMatchObject([
      {
        Principal: { Service: "cloudtrail.amazonaws.com" },
        Condition: {
          StringEquals: { "aws:SourceAccount": "111111111111" },
          ArnLike: { "aws:SourceArn": "arn:aws:cloudtrail:sa-east-1:111111111111:trail/klap-org-trail" },
        },
      },
    ]);
  });

  it("writes into the streams of its account and of the organization, and nowhere else", () => {
    const streams =
      "arn:aws:logs:sa-east-1:111111111111:log-group:/aws/cloudtrail/klap-org-trail:log-stream:";
    const [policy] = Object.values(resourcesOf(json, "aws_iam_role_policy"));
    expect(JSON.parse(policy!.policy as string).Statement).toEqual([
      {
        Sid: "Write",
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: [`${streams}111111111111_CloudTrail_sa-east-1*`, `${streams}o-fixture000_*`],
      },
    ]);
  });
});
