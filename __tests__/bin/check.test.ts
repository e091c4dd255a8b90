import { ROOT } from "../fixtures/bundle";
import { Klap } from "../fixtures/klap";

jest.setTimeout(120_000);

const klap = new Klap();
afterAll(() => klap.close());

describe("klap check", () => {
  it("finds nothing open in org, and tells what is accepted and why", () => {
    const { status, stdout, stderr } = klap.run(["check", "org", "--json"], ROOT);
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^0 open findings and \d+ excepted, 0 bad/)]);
    const { open, excepted, resources } = JSON.parse(stdout);
    expect(open).toEqual([]);
    expect(resources).toBeGreaterThan(0);
    for (const { stack, exception } of excepted) {
      expect(stack).toMatch(/^org-/);
      expect(exception.reason).not.toBe("");
    }
  });

  it("refuses an unknown environment in one line", () =>
    expect(klap.run(["check", "production"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "klap: unknown environment production: choose one of org, prod, staging, sandbox\n",
    }));

  it("says what to do where checkov is not installed", () => {
    const { status, stderr } = klap.run(["check", "org"]);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^klap: checkov is not installed in .*make setup/),
    ]);
  });
});
