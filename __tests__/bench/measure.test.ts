import { measure } from "../../bench/measure";

describe("measure", () => {
  it("tells time, CPU and memory of a program", () => {
    const { seconds, cpuSeconds, peakMiB } = measure({ args: ["-e", "let i = 0; while (i < 1e8) i += 1"] });
    expect(seconds).toBeGreaterThan(0);
    expect(cpuSeconds).toBeGreaterThan(0);
    expect(peakMiB).toBeGreaterThan(10);
  });

  it("says what a program that fails had to say", () => {
    expect(() => measure({ args: ["-e", "throw new Error('no disk')"] })).toThrow("no disk");
  });
});
