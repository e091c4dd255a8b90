import { readFileSync } from "node:fs";
import { join } from "node:path";
import { billOfMaterials, type Locks, type PackageLock } from "../../../report/evidence/bill-of-materials";
import { ROOT } from "../../fixtures/bundle";

interface Bom {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly scope?: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
    readonly licenses?: readonly object[];
  }[];
}

const BYTES = Buffer.alloc(64, 1);
const DIGEST = "a".repeat(64);
const LOCKS: Locks = {
  npm: {
    name: "platform",
    version: "1.0.0",
    packages: {
      "": { name: "platform", version: "1.0.0" },
      "providers/own": { name: "own", version: "1.0.0" },
      "node_modules/own": { link: true },
      "node_modules/@scope/used": {
        version: "2.1.0",
        license: "MIT",
        integrity: `sha512-${BYTES.toString("base64")}`,
      },
      "node_modules/used/node_modules/inner": { version: "0.1.0", license: "(MIT OR CC0-1.0)", dev: true },
      "node_modules/odd": { version: "1.2.3", license: "Public Domain" },
    },
  },
  pip: [
    `moto==5.2.1 \\\n    --hash=sha256:${DIGEST} \\\n    --hash=sha256:${"b".repeat(64)}\n    # via -r\n`,
  ],
  terraform: 'provider "registry.terraform.io/hashicorp/aws" {\n  version     = "5.100.0"\n}\n',
};

const componentsOf = (locks: Locks): Bom["components"] =>
  (JSON.parse(billOfMaterials(locks)) as Bom).components;
const component = (name: string): Bom["components"][number] =>
  componentsOf(LOCKS).find((each) => each.name === name)!;

describe("billOfMaterials", () => {
  it("names what npm's lock pins, with digest, licence and whether it is for development only", () => {
    expect(component("@scope/used")).toMatchObject({
      version: "2.1.0",
      purl: "pkg:npm/%40scope/used@2.1.0",
      scope: "required",
      hashes: [{ alg: "SHA-512", content: BYTES.toString("hex") }],
      licenses: [{ license: { id: "MIT" } }],
    });
    expect(component("inner")).toMatchObject({
      scope: "excluded",
      licenses: [{ expression: "(MIT OR CC0-1.0)" }],
    });
    expect(component("odd")).toMatchObject({ licenses: [{ license: { name: "Public Domain" } }] });
  });

  it("leaves the project's own folders out", () =>
    expect(componentsOf(LOCKS).map(({ name }) => name)).not.toContain("own"));

  it("names what pip and Terraform pin", () => {
    expect(component("moto")).toMatchObject({
      purl: "pkg:pypi/moto@5.2.1",
      hashes: [{ alg: "SHA-256", content: DIGEST }],
    });
    expect(component("registry.terraform.io/hashicorp/aws").version).toBe("5.100.0");
  });

  it("gives the same text for the same locks, whatever their order", () => {
    const packages = Object.fromEntries(Object.entries(LOCKS.npm.packages).reverse());
    expect(billOfMaterials({ ...LOCKS, npm: { ...LOCKS.npm, packages } })).toBe(billOfMaterials(LOCKS));
  });

  it("holds everything that this project pins", () => {
    const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
    const names = componentsOf({
      npm: JSON.parse(read("package-lock.json")) as PackageLock,
      pip: [read("rehearsal/emulator/requirements.txt"), read("policy/checkov/requirements.txt")],
      terraform: read("providers/.terraform.lock.hcl"),
    }).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["cdktf", "moto", "checkov", "registry.terraform.io/hashicorp/aws"]),
    );
  });
});
