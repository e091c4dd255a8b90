import { Klap } from "../fixtures/klap";

jest.setTimeout(60_000);

const klap = new Klap();
afterAll(() => klap.close());

// The folder has no emulator, so that a drill which started one first would say something else.
describe("klap drill", () => {
  it("refuses an environment whose writer cannot move in one line", () =>
    expect(klap.run(["drill", "sandbox"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "klap: environment sandbox has a database in 1 regions: its writer cannot move\n",
    }));

  it("refuses a writer without a database in one line", () =>
    expect(klap.run(["drill", "prod", "--writer", "eu-west-1"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "klap: environment prod has no database in eu-west-1: choose one of sa-east-1, us-east-1\n",
    }));

  it("knows the drills", () => {
    const { status, stderr } = klap.run(["drill", "prod", "flood"]);
    expect(status).toBe(2);
    expect(stderr).toContain("Allowed choices are switchover, promotion, failover, survivor, rejoin, all.");
  });
});
