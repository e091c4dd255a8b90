import {
  functionAlarmNames,
  FunctionAlarms,
  type FunctionAlarmsProps,
} from "../../../modules/serverless/function-alarms";
import { resourcesOf } from "../../fixtures/resources";
import { ALARMS, synthesized } from "../../fixtures/serverless";

const alarms = (props: Partial<FunctionAlarmsProps> = {}) => {
  const json = synthesized(
    (scope) =>
      new FunctionAlarms(scope, "Alarms", {
        ...ALARMS,
        environment: "prod",
        service: "job",
        name: "klap-prod-job",
        alias: "live",
        timeoutSeconds: 100,
        ...props,
      }),
  );
  const found = Object.values(resourcesOf(json, "aws_cloudwatch_metric_alarm"));
  return Object.fromEntries(
    found.map((alarm) => [(alarm.alarm_name as string).replace("klap-prod-job-", ""), alarm]),
  );
};

describe("FunctionAlarms", () => {
  it("tells of the first failure and the first refused call", () => {
    expect(alarms().errors).toMatchObject({ metric_name: "Errors", threshold: 0, statistic: "Sum" });
    expect(alarms().throttles).toMatchObject({ metric_name: "Throttles", threshold: 0 });
  });

  it("tells of executions that come within a fifth of their timeout, in milliseconds", () =>
    expect(alarms().duration).toMatchObject({
      metric_name: "Duration",
      statistic: "Maximum",
      threshold: 80_000,
    }));

  it("watches the alias by itself for releases", () =>
    expect(alarms()["release-errors"]).toMatchObject({
      dimensions: { FunctionName: "klap-prod-job", Resource: "klap-prod-job:live" },
    }));

  it("tells of waiting records where the function takes any", () =>
    expect(alarms({ lagLimit: 7 }).lag).toMatchObject({ metric_name: "OffsetLag", threshold: 7 }));

  it("tells of what the program counts and nobody wants to see", () =>
    expect(alarms({ unwelcome: { metric: "DeadLetters", what: "Look" } }).counted).toMatchObject({
      namespace: "KLAP/prod",
      metric_name: "DeadLetters",
      dimensions: { Service: "job" },
      alarm_description: "Look",
    }));

  it("names all of them", () => {
    const all = { lagLimit: 7, unwelcome: { metric: "M", what: "w" } };
    const names = (props: Partial<FunctionAlarmsProps>): string[] =>
      Object.keys(alarms(props))
        .map((name) => `klap-prod-job-${name}`)
        .sort();
    expect(names(all)).toEqual(
      [...functionAlarmNames("klap-prod-job", { takesRecords: true, countsUnwelcome: true })].sort(),
    );
    expect(names({})).toEqual(
      [...functionAlarmNames("klap-prod-job", { takesRecords: false, countsUnwelcome: false })].sort(),
    );
  });
});
