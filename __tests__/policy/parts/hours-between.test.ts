import { hoursBetween } from "../../../policy/parts/hours-between";

describe("hoursBetween", () => {
  it.each([
    ["rate(12 hours)", 12],
    ["rate(1 day)", 24],
    ["rate(30 minutes)", 0.5],
    ["cron(0 * * * ? *)", 1],
    ["cron(0 */6 * * ? *)", 6],
    ["cron(0 5 ? * * *)", 24],
    ["cron(0 5 ? * 2 *)", 168],
    ["cron(0 12 3 * ? *)", 744],
    ["cron(0 12 3 1 ? *)", 8_784],
    ["cron(0 5 ? * * 2027)", undefined],
    ["at(2027-01-01T00:00:00)", undefined],
  ])("reads %s as %p", (schedule, hours) => {
    expect(hoursBetween(schedule)).toBe(hours);
  });
});
