import { fixtureEnvironment } from "../../../fixtures/environment";
import { problemsOf, vpc, withFolder } from "../../../fixtures/problems";

const environment = fixtureEnvironment();

describe("states of an environment", () => {
  it("have names that HCP Terraform takes", () => {
    const layer = "a".repeat(90 - "klap-prod-backup-us-east-1-".length);
    const withLayer = (name: string) =>
      withFolder(environment, "backup/us-east-1", { layers: { [name]: {} } });
    expect(problemsOf(withLayer(layer))).toEqual([]);
    expect(problemsOf(withLayer(`${layer}b`))).toEqual([
      `folders[backup/us-east-1].layers.${layer}b: must give a workspace name of at most 90 characters, got "klap-prod-backup-us-east-1-${layer}b"`,
    ]);
  });

  it.each([
    ["hcp-terraform", "app.terraform.io/klap/klap-prod-backup-us-east-1-vpc"],
    ["s3", "s3://klap-state-333333333333-us-east-1/klap-prod-backup-us-east-1-vpc/terraform.tfstate"],
  ] as const)("are kept apart in %s", (backend, state) => {
    const layers = {
      "backup/us-east-1": vpc("10.0.0.0/16"),
    };
    const { folders, ...rest } = fixtureEnvironment({ backend, layers });
    expect(problemsOf({ ...rest, folders: [...folders, folders.at(-1)!] }, [])).toEqual([
      'folders: must hold each folder once, got "backup/us-east-1"',
      `folders[backup/us-east-1].layers.vpc: must have a state of its own, not that of folders[backup/us-east-1].layers.vpc, got "${state}"`,
    ]);
  });
});
