import { layOut } from "../../../modules/dashboard/lay-out";
import { chartOf, type DashboardRow } from "../../../modules/dashboard/widget";
import { DASHBOARD_PLACE } from "../../fixtures/dashboard";

const chart = (width?: number) =>
  chartOf(
    "c",
    "Sum",
    [{ namespace: "N", metric: "m", dimensions: {} }],
    width === undefined ? {} : { width },
  );
const places = (...rows: DashboardRow["widgets"][]): number[][] =>
  layOut(
    rows.map((widgets) => ({ title: "t", widgets, alarmNames: [] })),
    DASHBOARD_PLACE,
  ).map(({ x, y, width, height }) => [x, y, width, height]);

describe("layOut", () => {
  it("puts four charts beside each other below the row's heading unless told otherwise", () =>
    expect(places([chart(), chart(), chart(), chart()])).toEqual([
      [0, 0, 24, 1],
      [0, 1, 6, 6],
      [6, 1, 6, 6],
      [12, 1, 6, 6],
      [18, 1, 6, 6],
    ]));

  it("goes on in the next line where the grid of 24 columns ends", () =>
    expect(places([chart(12), chart(8), chart(8)])).toEqual([
      [0, 0, 24, 1],
      [0, 1, 12, 6],
      [12, 1, 8, 6],
      [0, 7, 8, 6],
    ]));

  it("puts rows below each other", () =>
    expect(places([chart(24)], [], [chart(24)]).filter(([, , , height]) => height === 1)).toEqual([
      [0, 0, 24, 1],
      [0, 7, 24, 1],
      [0, 8, 24, 1],
    ]));

  it("gives alarms the whole width, and a line more for every six", () => {
    const alarms = (count: number) =>
      ({ kind: "alarms", title: "a", alarmNames: Array.from({ length: count }, String) }) as const;
    expect(places([alarms(1)])[1]).toEqual([0, 1, 24, 2]);
    expect(places([alarms(13)])[1]).toEqual([0, 1, 24, 4]);
  });
});
