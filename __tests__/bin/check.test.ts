import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CheckResult } from "../../policy/check-result";
import { ROOT } from "../fixtures/bundle";
import { Klap } from "../fixtures/klap";

jest.setTimeout(120_000);

const klap = new Klap();
const folder = mkdtempSync(join(tmpdir(), "klap-check-"));
const synth = join(folder, "synth");
afterAll(() => {
  klap.close();
  rmSync(folder, { recursive: true });
});

const json = (stdout: string): CheckResult & { environment: string | null } =>
  JSON.parse(stdout) as CheckResult & { environment: string | null };

describe("klap check", () => {
  it("judges an environment with the organization behind it, and finds nothing open", () => {
    const { status, stdout, stderr } = klap.run(["check", "prod", "--format", "json"]);
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^0 open findings and \d+ excepted, 0 bad/)]);
    const { environment, rules, findings, exceptions } = json(stdout);
    expect([environment, findings]).toEqual(["prod", []]);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter(({ by }) => by === "checkov")).toEqual([]);
    for (const { examined, nothing } of rules) expect(examined > 0 || nothing !== null).toBe(true);
    for (const { reason, accepts } of exceptions) expect([reason, accepts]).not.toEqual(["", []]);
  });

  it("judges a folder that somebody changed, and tells where the line stands", () => {
    expect(klap.run(["synth", "prod", "--only", "*-payments-sa-east-1-vpc", "--out", synth]).status).toBe(0);
    const check = ["check", synth, "--rule", "R1-VPC-01", "--format", "json"];
    expect(klap.run(check).status).toBe(0);
    const file = join(synth, "stacks", "prod-payments-sa-east-1-vpc", "cdk.tf.json");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replaceAll('"sae1-az1"', '"sae1-az2"'));
    const root = JSON.parse(text) as { resource: { aws_vpc: object } };
    const [vpc] = Object.values(root.resource.aws_vpc) as { "//": { metadata: { path: string } } }[];
    const { path } = vpc!["//"].metadata;
    writeFileSync(join(synth, "sources.json"), JSON.stringify({ [path]: "modules/network/network.ts:1" }));
    const { status, stdout } = klap.run(check);
    expect(status).toBe(1);
    expect(json(stdout).findings[0]).toMatchObject({
      rule: "R1-VPC-01",
      stack: "prod-payments-sa-east-1-vpc",
      constructPath: path,
      source: "modules/network/network.ts:1",
    });
  });

  it("writes a format into a file, and nothing to standard output", () => {
    const out = join(folder, "reports", "klap.sarif");
    const args = ["check", "org", "--format", "sarif", "--severity", "critical", "--out", out];
    expect(klap.run(args)).toMatchObject({ status: 0, stdout: "" });
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ version: "2.1.0" });
  });

  it.each([
    [["production"], "unknown environment production: choose one of org, prod, staging, sandbox"],
    [["./none"], "there is no file or folder ./none"],
    [["prod", "./none"], "there is no file or folder prod"],
    [["prod", "--rule", "R1-NO-99"], "no rule is called R1-NO-99: docs/reference/policies.md lists them"],
    [
      ["org", "--rule", "R1-VPC-01", "--out", "/dev/null/x"],
      expect.stringMatching(/^\/dev\/null\/x cannot be written: /),
    ],
  ])("refuses %j in one line", (args, message) => {
    const { status, stdout, stderr } = klap.run(["check", ...args]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.replace(/^klap: (.*)\n$/, "$1")).toEqual(message);
  });

  it("asks checkov where it is told to, and says what to do where it is not installed", () => {
    const { status, stdout } = klap.run(["check", "org", "--checkov", "--format", "json"], ROOT);
    expect(status).toBe(0);
    const { rules, findings } = json(stdout);
    expect(findings).toEqual([]);
    expect(rules.filter(({ by }) => by === "checkov").length).toBeGreaterThan(10);
    const missing = klap.run(["check", "org", "--checkov"]);
    expect([missing.status, missing.stderr]).toEqual([
      2,
      expect.stringMatching(/^klap: checkov is not installed in .*make setup/),
    ]);
    expect(klap.run(["check", synth, "--checkov"])).toMatchObject({
      status: 2,
      stderr: "klap: checkov is asked about environments only: name one, or leave --checkov out\n",
    });
  });
});
