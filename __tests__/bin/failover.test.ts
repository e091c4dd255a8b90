import { Klap } from "../fixtures/klap";

jest.setTimeout(60_000);

const klap = new Klap();
afterAll(() => klap.close());

describe("klap failover", () => {
  it("refuses an environment whose writer cannot move in one line", () =>
    expect(klap.run(["failover", "sandbox", "--to", "us-east-1"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "klap: environment sandbox has a database in 1 regions: its writer cannot move\n",
    }));

  it("refuses a region without a database in one line", () =>
    expect(klap.run(["failover", "prod", "--to", "eu-west-1"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "klap: environment prod has no database in eu-west-1: choose one of sa-east-1, us-east-1\n",
    }));

  it("touches no cloud for an environment that has placeholders", () => {
    const { status, stderr } = klap.run(["failover", "prod", "--to", "us-east-1", "--yes"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^klap: environment prod has \d+ placeholders; fill them in first/);
  });

  it("wants to be told where to", () => {
    const { status, stderr } = klap.run(["failover", "prod"]);
    expect(status).toBe(2);
    expect(stderr).toContain("--to <region> must be given: the region that is to write");
  });
});
