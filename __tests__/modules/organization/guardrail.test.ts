import { OrganizationsPolicy } from "@cdktf/provider-aws/lib/organizations-policy";
import { Testing } from "cdktf";
import { Guardrail, type GuardrailProps } from "../../../modules/organization/guardrail";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<GuardrailProps> = {}): string =>
  Testing.synthScope((stack) => {
    new Guardrail(stack, "Leaving", {
      name: "klap-guard-leaving",
      description: "Nobody leaves",
      statements: [
        { Sid: "NobodyLeaves", Effect: "Deny", Action: "organizations:LeaveOrganization", Resource: "*" },
      ],
      attachTo: { platform: "ou-a1b2-c3d4e5f6" },
      ...props,
    });
  });

describe("Guardrail", () => {
  it("is a service control policy", () => {
    expect(synth()).toHaveResourceWithProperties(OrganizationsPolicy, {
      name: "klap-guard-leaving",
      type: "SERVICE_CONTROL_POLICY",
    });
  });

  it("holds in its targets, which may be roots, units and accounts", () => {
    const attachTo = { root: "r-a1b2", unit: "ou-a1b2-c3d4e5f6", account: "111111111111" };
    const attachments = Object.values(
      resourcesOf(synth({ attachTo }), "aws_organizations_policy_attachment"),
    );
    expect(attachments.map((attachment) => attachment.target_id).sort()).toEqual(
      Object.values(attachTo).sort(),
    );
  });

  it("rejects a policy longer than AWS takes", () => {
    const Action = `s3:${"x".repeat(5_120)}`;
    expect(() => synth({ statements: [{ Sid: "Long", Effect: "Deny", Action, Resource: "*" }] })).toThrow(
      "stack/Leaving: statements must be at most 5120 characters of JSON, got 5219",
    );
  });

  it("rejects a target that is none", () => {
    expect(() => synth({ attachTo: { platform: "platform" } })).toThrow(
      'stack/Leaving: attachTo.platform must be the id of a root (r-…), an organizational unit (ou-…) or an account, got "platform"',
    );
  });
});
