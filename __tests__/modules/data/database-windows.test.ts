import { maintainedTogether, windowProblems } from "../../../modules/data/database-windows";

const windows = (backup: string, maintenance: string) => ({ backup, maintenance });
const meet = (maintenance: string, backup = "05:00-06:00") => ({
  field: "windows.maintenance",
  rule: `outside of the backup window ${backup}`,
  value: maintenance,
});

describe("windowProblems", () => {
  it.each([
    ["one after the other", "05:00-06:00", "sun:06:00-sun:07:00"],
    ["one before the other", "05:00-06:00", "sun:04:00-sun:05:00"],
    ["a night that ends on another day", "23:45-00:30", "sun:22:00-sun:23:45"],
    ["a week that ends", "05:00-06:00", "sun:23:30-mon:00:30"],
  ])("finds nothing in %s", (_, backup, maintenance) =>
    expect(windowProblems(windows(backup, maintenance))).toEqual([]),
  );

  it.each([
    ["05:00-06:00", "sun:05:59-sun:07:00"],
    ["05:00-06:00", "sat:04:00-sat:05:01"],
    ["05:00-06:00", "mon:05:15-mon:05:45"],
    ["23:45-00:30", "sun:23:45-mon:00:15"],
    ["00:00-01:00", "sun:23:30-mon:00:30"],
  ])("finds that backup %s and maintenance %s meet", (backup, maintenance) =>
    expect(windowProblems(windows(backup, maintenance))).toEqual([meet(maintenance, backup)]),
  );

  it("finds windows shorter than RDS takes", () =>
    expect(windowProblems(windows("05:00-05:29", "sun:06:00-sun:06:29"))).toEqual([
      { field: "windows.backup", rule: "30 minutes or longer", value: "05:00-05:29" },
      { field: "windows.maintenance", rule: "30 minutes or longer", value: "sun:06:00-sun:06:29" },
    ]));

  it("finds times that AWS does not read, and compares none of those", () =>
    expect(windowProblems(windows("24:00-25:00", "sunday:06:00-07:00"))).toEqual([
      { field: "windows.backup", rule: "a time in UTC such as 05:00-06:00", value: "24:00-25:00" },
      {
        field: "windows.maintenance",
        rule: "a weekly time in UTC such as sun:06:00-sun:07:00",
        value: "sunday:06:00-07:00",
      },
    ]));
});

describe("maintainedTogether", () => {
  it.each([
    ["sun:06:00-sun:07:00", "sun:06:30-sun:07:30", true],
    ["sun:06:00-sun:07:00", "sun:07:00-sun:08:00", false],
    ["sun:06:00-sun:07:00", "sat:06:00-sat:07:00", false],
    ["sun:23:00-mon:01:00", "mon:00:30-mon:01:30", true],
    ["sun:06:00-sun:07:00", "never", false],
  ])("tells of %s and %s: %p", (one, other, together) =>
    expect([
      maintainedTogether(windows("05:00-06:00", one), windows("05:00-06:00", other)),
      maintainedTogether(windows("05:00-06:00", other), windows("05:00-06:00", one)),
    ]).toEqual([together, together]),
  );
});
