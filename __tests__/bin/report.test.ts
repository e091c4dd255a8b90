import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../fixtures/bundle";
import { Klap } from "../fixtures/klap";

jest.setTimeout(300_000);

const klap = new Klap();
const folder = mkdtempSync(join(tmpdir(), "klap-report-"));
afterAll(() => {
  klap.close();
  rmSync(folder, { recursive: true });
});

const TOTALS = {
  stacks: 45,
  declared: 928,
  types: 159,
  secondPlanChanges: 0,
  stateAfterDestroy: 0,
};
const rehearsalOf = (environment: string): string => {
  const file = join(folder, `${environment}.json`);
  writeFileSync(
    file,
    JSON.stringify({ environment, seconds: 12.4, stacks: [], secrets: [], totals: TOTALS }),
  );
  return file;
};

describe("klap report", () => {
  it("writes a page and a document in each language, with the rehearsal's figures", () => {
    const out = join(folder, "new", "report");
    const { status, stderr } = klap.run(
      ["report", "sandbox", "--out", out, "--rehearsal", rehearsalOf("sandbox")],
      ROOT,
    );
    expect([status, stderr]).toEqual([0, expect.stringContaining("report.es.html")]);
    expect(readdirSync(out).sort()).toEqual([
      "report.en.html",
      "report.en.md",
      "report.es.html",
      "report.es.md",
    ]);
    const text = readFileSync(join(out, "report.en.md"), "utf8");
    expect(text).toContain(
      "45 were rehearsed, with 928 resources: they were applied to emulated clouds in 12 s",
    );
    expect(text).not.toContain("Not rehearsed in this run");
  });

  it("refuses the rehearsal of another environment, and writes nothing", () => {
    const file = rehearsalOf("prod");
    const out = join(folder, "none");
    expect(klap.run(["report", "sandbox", "--out", out, "--rehearsal", file], ROOT)).toEqual({
      status: 2,
      stdout: "",
      stderr: `klap: ${file} is the rehearsal of prod, not of sandbox\n`,
    });
    expect(existsSync(out)).toBe(false);
  });

  it("says what a rehearsal's result lacks", () => {
    const file = join(folder, "old.json");
    writeFileSync(file, JSON.stringify({ environment: "sandbox", seconds: 1, totals: { stacks: 1 } }));
    const { status, stderr } = klap.run(
      ["report", "sandbox", "--out", join(folder, "none"), "--rehearsal", file],
      ROOT,
    );
    expect([status, stderr]).toEqual([
      2,
      `klap: ${file} is no result of klap rehearse --json: it needs seconds, secrets and totals of stacks, declared, types, secondPlanChanges, stateAfterDestroy\n`,
    ]);
  });
});
