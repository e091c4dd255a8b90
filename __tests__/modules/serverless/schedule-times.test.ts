import { scheduleProblems, type ScheduleTimes } from "../../../modules/serverless/schedule-times";

const DAILY: ScheduleTimes = {
  at: "cron(15 3 * * ? *)",
  windowMinutes: 5,
  retryMinutes: 30,
  retryAttempts: 3,
};
const problems = (change: Partial<ScheduleTimes>) => scheduleProblems("t", { ...DAILY, ...change });
const FORM =
  "cron(<minute> <hours> <day> <month> <weekday> <year>) with one minute, hours from 0 to 23, and ? for day or weekday";

describe("scheduleProblems", () => {
  it.each(["cron(15 3 * * ? *)", "cron(0 2-5 * * ? *)", "cron(30 1,19 ? * MON-FRI *)"])("takes %s", (at) =>
    expect(problems({ at })).toEqual([]),
  );

  it.each([
    "rate(1 day)",
    "cron(60 3 * * ? *)",
    "cron(* 3 * * ? *)",
    "cron(0 24 * * ? *)",
    "cron(0 5-2 * * ? *)",
    "cron(0 3 * * * *)",
    "cron(0 3 ? * ? *)",
  ])("refuses %s", (at) => expect(problems({ at })).toEqual([{ field: "t.at", rule: FORM, value: at }]));

  it.each(["cron(0 0 * * ? *)", "cron(0 23 * * ? *)", "cron(0 18-20 * * ? *)"])(
    "refuses %s, which is missing or comes twice when clocks change, or has another date in UTC",
    (at) =>
      expect(problems({ at })).toEqual([
        { field: "t.at", rule: "in hours from 1 to 19, which come once and have UTC's date", value: at },
      ]),
  );

  it("refuses windows and retries that Scheduler does not take", () =>
    expect(
      problems({ windowMinutes: 1_441, retryMinutes: 0, retryAttempts: 186 }).map(({ field }) => field),
    ).toEqual(["t.windowMinutes", "t.retryMinutes", "t.retryAttempts"]));
});
