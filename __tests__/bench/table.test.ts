import { table } from "../../bench/table";

describe("table", () => {
  it("aligns names to the left and figures to the right", () => {
    expect(
      table([
        ["synth", "time"],
        ["compiled", "1 s"],
      ]),
    ).toBe(["synth     time", "--------------", "compiled   1 s"].join("\n"));
  });
});
