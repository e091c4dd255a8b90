import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { environmentNamed } from "../../environments/environments";
import { Klap } from "../fixtures/klap";
import { inventedId, writeInventedStates } from "../fixtures/invented-states";

jest.setTimeout(60_000);

const klap = new Klap();
afterAll(() => klap.close());
const states = join(klap.folder, "states");
const copies = join(klap.folder, "copies");
beforeAll(() => writeInventedStates(environmentNamed("prod"), states));

const take = () => klap.run(["contracts", "prod", "--from", states, "--out", copies]);
const survive = (...flags: string[]) =>
  klap.run(["synth", "prod", "--survivor", "sa-east-1", "--copies", copies, ...flags]);

describe("klap contracts and synth --survivor", () => {
  it("end with 0, and tell the age of every value", () => {
    const { status, stderr } = take();
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: `18 copies of 18 contracts written to ${copies}\n`,
    });
    expect(readdirSync(copies).sort()).toEqual(["sa-east-1", "us-east-1"]);
    const { status: synthStatus, stdout } = survive();
    expect(synthStatus).toBe(0);
    const stack = "prod-network-us-east-1-transit";
    const value = `${stack} transitGatewayId = ${inventedId(stack)}`;
    expect(stdout).toMatch(new RegExp(`^  ${value} \\(\\d+ .* old, serial 7\\)$`, "m"));
  });

  it("print the same as JSON", () => {
    take();
    const { contracts, survivor } = JSON.parse(survive("--json").stdout) as {
      contracts: string;
      survivor: { region: string; copies: { stack: string; values: object }[] };
    };
    expect(contracts).toBe("survivor");
    // Archives replicate under the other region's key of logs, and the payments account's data under that of data.
    const values = Object.fromEntries(survivor.copies.map((copy) => [copy.stack, Object.keys(copy.values)]));
    expect(values).toEqual({
      "prod-backup-us-east-1-keys": ['keyArns["logs"]'],
      "prod-network-global-private-zone": ["zoneId"],
      "prod-network-us-east-1-keys": ['keyArns["logs"]'],
      "prod-network-us-east-1-transit": ["transitGatewayId", "resourceShareArn"],
      "prod-payments-global-public-zone": ["zoneId"],
      // Links and mirrors of Kafka name the other region's cluster.
      "prod-payments-us-east-1-kafka": expect.arrayContaining(["clusterId", "bootstrapServers"]),
      "prod-payments-us-east-1-kafka-account": expect.arrayContaining(['accountIds["link"]']),
      "prod-payments-us-east-1-keys": expect.arrayContaining(['keyArns["data"]', 'keyArns["logs"]']),
      "prod-streaming-us-east-1-keys": ['keyArns["logs"]'],
    });
  });

  it("end with 1 and write nothing where a producer has no state", () => {
    rmSync(copies, { recursive: true, force: true });
    const empty = join(klap.folder, "none");
    const { status, stdout, stderr } = klap.run([
      ...["contracts", "prod", "--from", empty, "--out", copies, "--json"],
    ]);
    expect(status).toBe(1);
    const { written, missing } = JSON.parse(stdout) as { written: string[]; missing: object[] };
    expect(written).toEqual([]);
    expect(missing).toContainEqual({ stack: "prod-network-us-east-1-transit", reason: "it has no state" });
    expect(stderr).toContain("prod-network-us-east-1-transit: it has no state\n");
    expect(stderr).toContain("no copies written, since 18 of 18 producers are missing\n");
    expect(existsSync(copies)).toBe(false);
  });

  it("end with 2 and one clear line where they are called wrongly", () => {
    const wrong: [string[], string][] = [
      [
        ["synth", "prod", "--sample", "--survivor", "sa-east-1", "--copies", copies],
        "error: option '--survivor <region>' cannot be used with option '--sample'\n",
      ],
      [
        ["synth", "prod", "--survivor", "sa-east-1"],
        "klap: --survivor <region> and --copies <folder> are given together or not at all\n",
      ],
      [
        ["synth", "prod", "--survivor", "sa-east-1", "--copies", "nowhere"],
        "klap: there are no copies of contracts in nowhere/sa-east-1\n",
      ],
    ];
    for (const flag of ["--survivor", "--copies"])
      wrong.push([
        ["plan", "prod", flag, "sa-east-1"],
        "klap: --survivor <region> and --copies <folder> are given together or not at all\n",
      ]);
    for (const [args, stderr] of wrong) expect(klap.run(args)).toEqual({ status: 2, stdout: "", stderr });
  });

  it("do not touch a cloud for an environment with placeholders", () => {
    const { status, stderr } = klap.run(["contracts", "prod"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^klap: environment prod has \d+ placeholders; fill them in first/);
  });
});
