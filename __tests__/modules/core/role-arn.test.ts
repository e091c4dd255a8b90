import { roleArn } from "../../../modules/core/role-arn";

describe("roleArn", () => {
  it("names a role of an environment before it exists", () =>
    expect(roleArn("prod", "222222222222", "sa-east-1", "relay-task")).toBe(
      "arn:aws:iam::222222222222:role/klap/prod/klap-prod-sa-east-1-relay-task",
    ));
});
