import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { userEnvironment } from "../../terraform/user-environment";

describe("userEnvironment", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "klap-test-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("keeps the user's credentials and CLI configuration", () => {
    const variables = { AWS_PROFILE: "mine", TF_CLI_CONFIG_FILE: __filename };
    expect(userEnvironment(folder, variables)).toEqual({ ...variables, TF_IN_AUTOMATION: "1" });
    expect(existsSync(join(folder, "terraform.rc"))).toBe(false);
  });

  it("replaces a CLI configuration that points nowhere", () => {
    const variables = userEnvironment(folder, { TF_CLI_CONFIG_FILE: "/nowhere/terraform.rc" });
    expect(variables.TF_CLI_CONFIG_FILE).toBe(join(folder, "terraform.rc"));
    expect(existsSync(join(folder, "terraform.rc"))).toBe(true);
  });
});
