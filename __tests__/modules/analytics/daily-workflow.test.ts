import { GlueTrigger } from "@cdktf/provider-aws/lib/glue-trigger";
import { Testing } from "cdktf";
import { DailyWorkflow, type DailyWorkflowProps } from "../../../modules/analytics/daily-workflow";

const CRAWL = { crawlerName: "exports", afterJob: "etl" };
const synth = (
  schedule = "cron(0 6 * * ? *)",
  jobNames = ["etl", "export"],
  crawl: Partial<DailyWorkflowProps> = { crawl: CRAWL },
): string =>
  Testing.synthScope((stack) => {
    new DailyWorkflow(stack, "Workflow", {
      name: "archive",
      schedule,
      jobNames,
      ...crawl,
    });
  });

describe("DailyWorkflow", () => {
  it("starts all jobs beside each other on its schedule, from the day it is made", () =>
    expect(synth()).toHaveResourceWithProperties(GlueTrigger, {
      type: "SCHEDULED",
      schedule: "cron(0 6 * * ? *)",
      start_on_creation: true,
      actions: [{ job_name: "etl" }, { job_name: "export" }],
    }));

  it("starts the crawler when the job that it waits for has succeeded", () =>
    expect(synth()).toHaveResourceWithProperties(GlueTrigger, {
      type: "CONDITIONAL",
      predicate: {
        conditions: [{ job_name: "etl", state: "SUCCEEDED", logical_operator: "EQUALS" }],
      },
      actions: [{ crawler_name: "exports" }],
    }));

  it.each(["0 6 * * ? *", "cron(0 6 * * ?)", "rate(1 day)", "cron(0  6 * * ? *)"])(
    "refuses the schedule %p",
    (schedule) =>
      expect(() => synth(schedule)).toThrow(
        `stack/Workflow: schedule must be cron(…) with six fields: minutes, hours, day of month, month, day of week, year, got "${schedule}"`,
      ),
  );

  it("crawls nothing where there is no crawler", () =>
    expect(synth("cron(0 6 * * ? *)", ["etl"], {})).not.toHaveResourceWithProperties(GlueTrigger, {
      type: "CONDITIONAL",
    }));

  it("refuses to start nothing", () =>
    expect(() => synth("cron(0 6 * * ? *)", [])).toThrow(
      "stack/Workflow: jobNames must be a list of at least 1 different values, got []",
    ));
});
