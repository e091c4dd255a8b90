import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Runbook } from "../../delivery/runbooks/runbook";
import { Klap } from "../fixtures/klap";

jest.setTimeout(60_000);

const klap = new Klap();
afterAll(() => klap.close());

describe("klap runbook", () => {
  it("writes a page with each call as a command", () => {
    const { status, stdout, stderr } = klap.run(["runbook", "prod", "failover", "--to", "us-east-1"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^# failover of prod's database: sa-east-1 to us-east-1\n/);
    expect(stdout).toContain("aws rds failover-global-cluster --profile payments --region us-east-1 \\\n");
  });

  it("writes the same for programs, to a file", () => {
    const out = join(klap.folder, "runbook.json");
    const { status, stdout } = klap.run(["runbook", "prod", "rejoin", "--json", "--out", out]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    const { name, from, to } = JSON.parse(readFileSync(out, "utf8")) as Runbook;
    expect({ name, from, to }).toEqual({ name: "rejoin", from: "us-east-1", to: "sa-east-1" });
  });

  it("refuses what is unclear in one line", () => {
    expect(klap.run(["runbook", "prod", "failover"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "klap: a failover loses data: name the region that is to write, one of sa-east-1, us-east-1\n",
    });
    expect(klap.run(["runbook", "sandbox", "switchover"])).toMatchObject({
      status: 2,
      stderr: "klap: environment sandbox has a database in 1 regions: its writer cannot move\n",
    });
    expect(klap.run(["runbook", "prod", "move"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Allowed choices are switchover, failover, rejoin.") as string,
    });
  });
});

describe("klap synth", () => {
  const synth = (environment: string, only: string): string => {
    const out = join(klap.folder, "out");
    expect(klap.run(["synth", environment, "--only", only, "--out", out])).toMatchObject({ status: 0 });
    return join(out, "runbooks");
  };

  it("writes the runbook that makes the region write which settings name", () => {
    const folder = synth("prod", "prod-payments-global-database-global");
    const { stdout } = klap.run(["runbook", "prod", "switchover"]);
    expect(readFileSync(join(folder, "switchover.md"), "utf8")).toBe(stdout);
    expect(JSON.parse(readFileSync(join(folder, "switchover.json"), "utf8"))).toMatchObject({
      name: "switchover",
      to: "sa-east-1",
    });
  });

  it("leaves none where nothing can move", () =>
    expect(existsSync(synth("sandbox", "sandbox-payments-global-database-global"))).toBe(false));
});
