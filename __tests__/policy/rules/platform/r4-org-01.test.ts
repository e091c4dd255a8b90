import { guardRailsAreAttached } from "../../../../policy/rules/platform/r4-org-01";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const STACK = "org-management-global-organization";
const STACKS = {
  "org-management-global-organization": {
    resource: {
      aws_organizations_organization: {
        o: { feature_set: "ALL", enabled_policy_types: ["SERVICE_CONTROL_POLICY"] },
      },
      aws_organizations_policy: {
        rails: {
          name: "rails",
          content: policyText({
            Effect: "Deny",
            Action: [
              "cloudtrail:*",
              "config:*",
              "guardduty:*",
              "organizations:LeaveOrganization",
              "s3:PutAccountPublicAccessBlock",
            ],
            Resource: "*",
            Condition: { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/klap/deploy/*" } },
          }),
        },
      },
      aws_organizations_policy_attachment: {
        a: { policy_id: "${aws_organizations_policy.rails.id}", target_id: "ou-1" },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [
    "resource/aws_organizations_policy/rails/content",
    policyText({ Effect: "Deny", Action: ["cloudtrail:*"], Resource: "*" }),
    "fail",
  ],
  [
    "resource/aws_organizations_policy/rails/content",
    policyText({
      Effect: "Deny",
      Action: ["*"],
      Resource: "*",
      Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/a" } },
    }),
    "fail",
  ],
  [
    "resource/aws_organizations_policy/rails/content",
    policyText({ Effect: "Deny", Action: ["*"], Resource: "*" }),
    "pass",
  ],
  ["resource/aws_organizations_policy_attachment/a/policy_id", "${aws_organizations_policy.gone.id}", "fail"],
  ["resource/aws_organizations_policy_attachment", undefined, "fail"],
  ["resource/aws_organizations_organization/o/enabled_policy_types", [], "fail"],
];

describe("R4-ORG-01", () => {
  it("holds: guard rails are attached", () => {
    expect(worstOf(guardRailsAreAttached, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(guardRailsAreAttached, but(STACKS, changed, value))).toBe(verdict);
  });
});
