import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Klap } from "../fixtures/klap";

jest.setTimeout(60_000);

const klap = new Klap();
afterAll(() => klap.close());
const states = join(klap.folder, "states");
const out = join(klap.folder, "imports");
const STACK = "sandbox-network-sa-east-1-transit";
const write = (only: string, ...flags: string[]) =>
  klap.run(["imports", "sandbox", "--only", only, "--from", states, "--out", out, ...flags]);

beforeAll(() => {
  mkdirSync(states);
  const instances = [{ attributes: { id: "tgw-1" } }];
  const gateway = { mode: "managed", type: "aws_ec2_transit_gateway", name: "gateway", instances };
  writeFileSync(join(states, `${STACK}.tfstate`), JSON.stringify({ version: 4, resources: [gateway] }));
});

describe("klap imports", () => {
  it("writes import blocks beside each stack's name", () => {
    expect(write(STACK)).toEqual({
      status: 0,
      stdout: "",
      stderr: `1 import blocks of 1 stacks written to ${out}\n`,
    });
    expect(JSON.parse(readFileSync(join(out, STACK, "imports.tf.json"), "utf8"))).toEqual({
      import: [{ to: "aws_ec2_transit_gateway.gateway", id: "tgw-1" }],
    });
  });

  it("leaves out what a stack imports by itself", () => {
    const stack = "org-management-global-organization";
    const instances = [{ attributes: { id: "o-a1b2c3d4e5" } }];
    const trusted = { mode: "managed", type: "aws_organizations_organization", name: "trusted", instances };
    writeFileSync(join(states, `${stack}.tfstate`), JSON.stringify({ version: 4, resources: [trusted] }));
    const { stderr } = klap.run(["imports", "org", "--only", stack, "--from", states, "--out", out]);
    expect(stderr).toBe(`0 import blocks of 1 stacks written to ${out}\n`);
  });

  it("ends with 1 and names the stacks without a known state", () => {
    const { status, stdout } = write("sandbox-network-sa-east-1-*", "--json");
    expect(status).toBe(1);
    const { written, missing } = JSON.parse(stdout) as { written: object[]; missing: string[] };
    expect(written).toEqual([{ stack: STACK, imports: 1, without: [] }]);
    expect(missing).toContain("sandbox-network-sa-east-1-inspection");
  });

  it("touches no cloud for an environment with placeholders", () => {
    const { status, stderr } = klap.run(["imports", "sandbox"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^klap: environment sandbox has \d+ placeholders; fill them in first/);
  });
});
