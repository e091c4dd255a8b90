import { environmentNamed } from "../../environments/environments";
import { stateBackends, type StateKeeper } from "../../modules/core/state-backends";
import { buildStacks } from "../../stacks/build";
import { Testing } from "cdktf";

const pinned = environmentNamed("prod");
const outdir = Testing.app().outdir;

/** Terraform JSON of every stack of prod with its states kept elsewhere, the one setting changed. */
const stacksIn = (keeper: StateKeeper) => {
  const backend = stateBackends("prod", pinned.accounts, keeper);
  const folders = pinned.folders.map((folder) => ({
    ...folder,
    backend: backend(folder.account, folder.awsRegion),
  }));
  return buildStacks({ ...pinned, folders }, { outdir }).stacks.map((stack) => ({
    name: stack.node.id,
    json: stack.toTerraform() as {
      terraform: { cloud?: unknown; backend?: { s3?: { key: string } } };
      resource?: unknown;
    },
  }));
};

describe("the other kind of backend", () => {
  const hcpTerraform = stacksIn({ kind: "hcp-terraform", organization: "klap" });
  const s3 = stacksIn({ kind: "s3" });

  it("is one setting away, for every stack", () => {
    for (const { json } of hcpTerraform) expect(Object.keys(json.terraform)).toContain("cloud");
    for (const { name, json } of s3)
      expect(json.terraform.backend?.s3?.key).toBe(`klap-${name}/terraform.tfstate`);
  });

  it("changes no resource", () => {
    expect(s3.map(({ json }) => json.resource)).toEqual(hcpTerraform.map(({ json }) => json.resource));
  });

  it.each([
    ["org", "s3"],
    ["prod", "hcp-terraform"],
    ["staging", "hcp-terraform"],
    ["sandbox", "s3"],
  ])("is not what %s pins, which is %s", (environment, kind) => {
    const kinds = environmentNamed(environment).folders.map(({ backend }) => backend.kind);
    expect(new Set(kinds)).toEqual(new Set([kind]));
  });
});
