import { copyLines } from "../../report/copy-lines";

const linesAt = (ageSeconds: number) =>
  copyLines([
    {
      stack: "hub",
      serial: 7,
      time: "2026-11-23T07:00:00.000Z",
      ageSeconds,
      values: { gatewayId: "tgw-1", 'tableIds["mesh"]': "tgw-rtb-1" },
    },
  ]);

describe("copyLines", () => {
  it("gives every value its age", () => {
    expect(linesAt(3_725)).toEqual([
      "hub gatewayId = tgw-1 (1 h 2 min old, serial 7)",
      'hub tableIds["mesh"] = tgw-rtb-1 (1 h 2 min old, serial 7)',
    ]);
  });

  it.each([
    [0, "0 s"],
    [59, "59 s"],
    [60, "1 min 0 s"],
    [183_600, "2 d 3 h"],
  ])("writes %d seconds as %s", (seconds, words) => {
    expect(linesAt(seconds)[0]).toContain(`(${words} old,`);
  });
});
