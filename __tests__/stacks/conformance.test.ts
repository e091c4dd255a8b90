import { auditEnvironment } from "../fixtures/audit";
import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";

const template = (region: string): string =>
  Object.values(
    resourcesOf(
      stackJson(auditEnvironment(), `org-payments-${region}-conformance`),
      "aws_config_organization_conformance_pack",
    ),
  )[0]!.template_body as string;

describe("the layer conformance", () => {
  it("looks at IAM only where recorders take it down", () => {
    expect(template("sa-east-1")).toContain("IAM_PASSWORD_POLICY");
    expect(template("us-east-1")).not.toContain("IAM_PASSWORD_POLICY");
    expect(template("us-east-1")).toContain("RDS_CLUSTER_ENCRYPTED_AT_REST");
  });

  it("comes after the delegation of AWS Config and both accounts' recorders", () =>
    expect(stackReads(auditEnvironment(), "org-payments-us-east-1-conformance")).toEqual([
      "org-network-global-organization",
      "org-payments-us-east-1-recorder",
      "org-network-us-east-1-recorder",
    ]));
});
