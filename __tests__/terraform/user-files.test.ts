import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { terraformEnvironment } from "../../rehearsal/terraform-environment";
import { writeCliConfig } from "../../terraform/cli-config";
import { findProviderMirror } from "../../terraform/provider-mirror";
import { terraform } from "../../terraform/terraform";

describe("what the user has set for Terraform", () => {
  const before = { ...process.env };
  const folder = mkdtempSync(join(tmpdir(), "klap-test-"));

  afterAll(() => {
    process.env = before;
    rmSync(folder, { recursive: true });
  });

  it("never reaches a rehearsal: profiles, proxies, a configuration that points nowhere", () => {
    process.env = {
      ...before,
      TF_CLI_CONFIG_FILE: "/nowhere",
      AWS_PROFILE: "real",
      HTTPS_PROXY: "http://proxy.test",
    };
    const environment = terraformEnvironment("http://127.0.0.1:1", "/work/terraform.rc");
    expect(environment).toMatchObject({
      TF_CLI_CONFIG_FILE: "/work/terraform.rc",
      AWS_ENDPOINT_URL: "http://127.0.0.1:1",
    });
    expect(environment).not.toHaveProperty("AWS_PROFILE");
    expect(environment).not.toHaveProperty("HTTPS_PROXY");
  });

  it("neither breaks Terraform nor clutters what it says", async () => {
    process.env = { ...before, TF_CLI_CONFIG_FILE: "/nowhere" };
    const environment = terraformEnvironment("http://127.0.0.1:1", writeCliConfig(folder));
    const said: string[] = [];
    const onEvent = (event: { "@message": string }) => said.push(event["@message"]);
    await terraform(["validate", "-json"], { cwd: folder, environment, onEvent });
    expect(said.join()).not.toContain("/nowhere");
  });

  it("names the mirror, in the configuration that is written for Terraform as well", () => {
    process.env = { ...before, KLAP_PROVIDER_MIRROR: "/some/mirror" };
    expect(findProviderMirror()).toBe("/some/mirror");
    expect(readFileSync(writeCliConfig(folder), "utf8")).toContain('path    = "/some/mirror"');
  });
});
