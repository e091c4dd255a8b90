import { allLocked, lockText, parseLocks, requiredProviders } from "../../../modules/core/provider-lock";

const HEADER = `# This file is maintained automatically by "terraform init".
# Manual edits may be lost in future updates.
`;
const AWS = `provider "registry.terraform.io/hashicorp/aws" {
  version     = "5.100.0"
  constraints = "5.100.0"
  hashes = [
    "h1:abc=",
    "zh:0123",
  ]
}
`;
const KAFKA = `provider "registry.terraform.io/vendor/kafka" {
  version     = "2.0.0"
  constraints = "2.0.0"
  hashes = [
    "zh:4567",
  ]
}
`;
const locks = parseLocks(`${HEADER}\n${AWS}\n${KAFKA}`);

/** A stack that needs providers: version by source. */
const stack = (versions: Record<string, string | undefined>) => ({
  terraform: {
    required_providers: Object.fromEntries(
      Object.entries(versions).map(([source, version]) => [
        source.replace("/", "-"),
        { source, ...(version === undefined ? {} : { version }) },
      ]),
    ),
  },
});

describe("the lock of providers", () => {
  it("is read by address, with version and hashes", () => {
    expect(locks.get("registry.terraform.io/hashicorp/aws")).toEqual({
      version: "5.100.0",
      hashes: ["h1:abc=", "zh:0123"],
      block: AWS,
    });
    expect([...locks.keys()]).toEqual([
      "registry.terraform.io/hashicorp/aws",
      "registry.terraform.io/vendor/kafka",
    ]);
  });

  it("takes a source as Terraform does: without the registry, without hashicorp", () =>
    expect([...requiredProviders(stack({ aws: "1", "vendor/kafka": "2", "host.test/a/b": "3" }))]).toEqual([
      ["registry.terraform.io/hashicorp/aws", "1"],
      ["registry.terraform.io/vendor/kafka", "2"],
      ["host.test/a/b", "3"],
    ]));

  it("gives a stack the providers that it needs, in Terraform's order and form", () => {
    const both = stack({ "vendor/kafka": "2.0.0", aws: "5.100.0" });
    expect(lockText(both, locks)).toBe(`${HEADER}\n${AWS}\n${KAFKA}`);
    expect(lockText(stack({ aws: "5.100.0" }), locks)).toBe(`${HEADER}\n${AWS}`);
  });

  it("leaves out what nobody locked, and is none where nothing is locked", () => {
    expect(lockText(stack({ aws: "5.100.0", "other/other": "1" }), locks)).toBe(`${HEADER}\n${AWS}`);
    expect(lockText(stack({ "other/other": "1" }), locks)).toBeUndefined();
    expect(lockText({}, locks)).toBeUndefined();
  });

  it.each([
    ["5.99.0", "5.99.0"],
    [undefined, "none"],
  ])("refuses version %p", (version, got) =>
    expect(() => lockText(stack({ aws: version }), locks)).toThrow(
      `registry.terraform.io/hashicorp/aws: version must be 5.100.0, which is locked, got ${got}`,
    ),
  );

  it("covers a stack only if it has every provider of it", () => {
    expect(allLocked(stack({ aws: "5.100.0" }), locks)).toBe(true);
    expect(allLocked(stack({ aws: "5.100.0", "other/other": "1" }), locks)).toBe(false);
    expect(allLocked({}, locks)).toBe(false);
  });
});
