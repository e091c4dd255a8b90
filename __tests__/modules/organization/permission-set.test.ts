import { SsoadminPermissionSet } from "@cdktf/provider-aws/lib/ssoadmin-permission-set";
import { Testing } from "cdktf";
import { PermissionSet, type PermissionSetProps } from "../../../modules/organization/permission-set";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<PermissionSetProps> = {}): string =>
  Testing.synthScope((stack) => {
    new PermissionSet(stack, "Set", {
      instanceArn: "arn:aws:sso:::instance/ssoins-1234567890abcdef",
      job: "auditor",
      description: "Looks at settings",
      sessionHours: 8,
      awsPolicies: ["SecurityAudit"],
      statements: [],
      ...props,
    });
  });

const policiesIn = (json: string): string[] =>
  Object.values(resourcesOf(json, "aws_ssoadmin_permission_set_inline_policy")).map(
    ({ inline_policy }) => inline_policy as string,
  );

describe("PermissionSet", () => {
  it("has its job's name and ends a session after its hours", () => {
    expect(synth()).toHaveResourceWithProperties(SsoadminPermissionSet, {
      name: "klap-auditor",
      session_duration: "PT8H",
    });
  });

  it("takes AWS's own policies", () => {
    const [attached] = Object.values(resourcesOf(synth(), "aws_ssoadmin_managed_policy_attachment"));
    expect(attached!.managed_policy_arn).toBe("arn:aws:iam::aws:policy/SecurityAudit");
  });

  it("has no policy of its own without statements", () => expect(policiesIn(synth())).toEqual([]));

  it("keeps IAM's variables from Terraform, which has expressions of the same look", () => {
    const Resource = "arn:aws:ssm:*:*:session/${aws:userid}-*";
    const statements = [{ Sid: "Own", Effect: "Allow", Action: "ssm:TerminateSession", Resource }] as const;
    expect(policiesIn(synth({ statements }))[0]).toContain("session/$${aws:userid}-*");
  });

  it.each([0, 13])("rejects sessions of %p hours", (sessionHours) => {
    expect(() => synth({ sessionHours })).toThrow(
      `stack/Set: sessionHours must be a whole number from 1 to 12, got ${sessionHours}`,
    );
  });

  it("rejects statements that no policy holds", () => {
    const Action = "x".repeat(32_768);
    expect(() => synth({ statements: [{ Sid: "A", Effect: "Allow", Action, Resource: "*" }] })).toThrow(
      "stack/Set: statements must be at most 32768 characters of JSON, got 32862",
    );
  });
});
