import { IamUser } from "@cdktf/provider-aws/lib/iam-user";
import { Testing } from "cdktf";
import { EmergencyUser, type EmergencyUserProps } from "../../../modules/security/emergency-user";
import { policyOf } from "../../fixtures/policy-of";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<EmergencyUserProps> = {}): string =>
  Testing.synthScope((stack) => {
    new EmergencyUser(stack, "User", {
      environment: "org",
      accountId: "707070707070",
      alarms: { topicArn: "arn:aws:sns:us-east-1:707070707070:klap-org-alarms" },
      ...props,
    });
  });

describe("EmergencyUser", () => {
  const statements = policyOf(synth(), "aws_iam_user_policy");

  it("has the name that alarms know, and stays", () => {
    expect(synth()).toHaveResourceWithProperties(IamUser, {
      name: "klap-emergency",
      path: "/klap/emergency/",
      lifecycle: { prevent_destroy: true },
    });
  });

  it("can do everything with its hardware key, and nothing without", () => {
    expect(statements.Everything).toMatchObject({ Effect: "Allow", Action: "*" });
    expect(statements.OnlyWithHardwareKey).toMatchObject({
      Effect: "Deny",
      Action: "*",
      Condition: { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } },
    });
  });

  it("never gets an access key", () => {
    expect(statements.NoLastingCredentials).toMatchObject({
      Effect: "Deny",
      Resource: "arn:aws:iam::707070707070:user/klap/emergency/klap-emergency",
    });
    expect(statements.NoLastingCredentials!.Action).toContain("iam:CreateAccessKey");
  });

  it.each(["aws_iam_access_key", "aws_iam_user_login_profile"])("has no %s in its state", (type) => {
    expect(resourcesOf(synth(), type)).toEqual({});
  });

  it("tells of each sign-in, failed ones included", () => {
    const [rule] = Object.values(resourcesOf(synth(), "aws_cloudwatch_event_rule"));
    expect(JSON.parse(rule!.event_pattern as string)).toMatchObject({
      "detail-type": expect.arrayContaining(["AWS Console Sign In via CloudTrail"]) as unknown,
      detail: { userIdentity: { userName: ["klap-emergency"] } },
    });
  });

  it("tells nobody where a reason says why", () => {
    const json = synth({ alarms: { noAlarms: "a test" } });
    expect(resourcesOf(json, "aws_cloudwatch_event_rule")).toEqual({});
  });
});
