import { Klap } from "../fixtures/klap";

jest.setTimeout(60_000);

const klap = new Klap();
afterAll(() => klap.close());

describe("klap traffic", () => {
  it("shows how long requests take to leave what is lost, and of what that is made", () => {
    const { status, stdout } = klap.run(["traffic", "prod"]);
    expect(status).toBe(0);
    expect(stdout).toContain("sa-east-1  region  latency-records  106      120");
  });

  it("says the same to programs", () => {
    const { status, stdout } = klap.run(["traffic", "sandbox", "--json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { region: "sa-east-1", loss: "zone", seconds: 95, limitSeconds: 100, within: true },
    ]);
  });
});
