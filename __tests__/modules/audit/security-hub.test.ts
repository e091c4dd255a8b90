import { SecurityhubAccount } from "@cdktf/provider-aws/lib/securityhub-account";
import { Testing } from "cdktf";
import { SecurityHub } from "../../../modules/audit/security-hub";

describe("SecurityHub", () => {
  it("brings no standards of its own, and one finding for each control", () => {
    const json = Testing.synthScope((stack) => {
      new SecurityHub(stack, "SecurityHub");
    });
    expect(json).toHaveResourceWithProperties(SecurityhubAccount, {
      enable_default_standards: false,
      control_finding_generator: "SECURITY_CONTROL",
      auto_enable_controls: true,
    });
  });
});
