import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import { Construct } from "constructs";
import { addressName } from "../../../modules/core/addresses";
import { fixtureStack, type TestStack } from "../../fixtures/stack";

const parameter = (scope: Construct, id: string) =>
  new SsmParameter(scope, id, { name: id, type: "String", value: "x" });

describe("addresses", () => {
  it.each([
    [["Network", "Application", "use1-az1"], "network_application_use1_az1"],
    [["LogArchive", "Resource"], "log_archive"],
    [["LogArchive", "Default", "KMSKey"], "log_archive_kms_key"],
    [["first.example.com"], "first_example_com"],
  ])("are the construct path %p in snake_case", (path, name) => expect(addressName(path)).toBe(name));

  it("carry no hash", () => {
    const stack = fixtureStack((scope) => parameter(new Construct(scope, "Network"), "Application"));
    expect(stack.toTerraform().resource.aws_ssm_parameter).toHaveProperty("network_application");
  });

  it("of two constructs at one path are an error that names both", () => {
    const build = (stack: TestStack) => {
      parameter(new Construct(stack, "Network"), "Application");
      parameter(stack, "NetworkApplication");
    };
    expect(() => fixtureStack(build).toTerraform()).toThrow(
      "aws_ssm_parameter.network_application would be the address of both " +
        "prod-network-sa-east-1-test/Network/Application and prod-network-sa-east-1-test/NetworkApplication: rename one of them",
    );
  });
});
