import { IamServiceLinkedRole } from "@cdktf/provider-aws/lib/iam-service-linked-role";
import { ENVIRONMENTS } from "../../environments/environments";
import { auditEnvironment } from "../fixtures/audit";
import { stackJson, stackReads } from "../fixtures/environment";

const STACK = "org-network-global-service-roles";

describe("the layer service-roles", () => {
  it("makes the roles that its settings name, and rests on nothing", () => {
    expect(stackJson(auditEnvironment(), STACK)).toHaveResourceWithProperties(IamServiceLinkedRole, {
      aws_service_name: "config.amazonaws.com",
    });
    expect(stackReads(auditEnvironment(), STACK)).toEqual([]);
  });

  it("is in every account that has a recorder", () => {
    const accountsWith = (layer: "recorder" | "service-roles") =>
      ENVIRONMENTS.map(({ folders }) =>
        [...new Set(folders.filter(({ layers }) => layer in layers).map(({ account }) => account))].sort(),
      );
    expect(accountsWith("service-roles")).toEqual(accountsWith("recorder"));
  });
});
