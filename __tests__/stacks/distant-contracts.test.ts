import { tmpdir } from "node:os";
import { buildStacks } from "../../stacks/build";
import { distantContracts } from "../../stacks/distant-contracts";
import { environmentNamed } from "../../environments/environments";

const distant = (name: string): Record<string, readonly string[]> => {
  const environment = environmentNamed(name);
  const { stacks } = buildStacks(environment, { outdir: tmpdir() });
  const contracts = distantContracts(environment, stacks);
  return Object.fromEntries(contracts.map(({ stack, regions }) => [stack, regions]));
};

describe("distantContracts", () => {
  it("finds what other regions read; a global folder is of the region it chooses", () => {
    expect(distant("prod")).toMatchObject({
      "prod-network-us-east-1-transit": ["sa-east-1"],
      "prod-network-global-private-zone": ["sa-east-1"],
      "prod-network-sa-east-1-inspection": ["us-east-1"],
    });
  });

  it("leaves out what only its own region reads, and what is only an order", () => {
    const stacks = Object.keys(distant("prod"));
    expect(stacks).not.toContain("prod-network-us-east-1-inspection");
    expect(stacks).not.toContain("prod-network-us-east-1-mesh-accept");
  });
});
