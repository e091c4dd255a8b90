import { GradualRelease, type TrafficShift } from "../../../modules/serverless/gradual-release";
import { policyOf } from "../../fixtures/policy-of";
import { resourcesOf } from "../../fixtures/resources";
import { ALARMS, madeFunction, PLACE, synthesized } from "../../fixtures/serverless";

const CANARY: TrafficShift = { kind: "canary", percent: 10, minutes: 5 };
const synth = (shift: TrafficShift = CANARY, watched = true): string =>
  synthesized((scope) => {
    const job = madeFunction(scope, watched ? { alarms: ALARMS } : { alarms: { noAlarms: "a test" } });
    return new GradualRelease(scope, "Releases", { ...PLACE, shift, functions: { job } });
  });
const only = (json: string, type: string) => Object.values(resourcesOf(json, type))[0]!;

describe("GradualRelease", () => {
  it("moves a part of the calls first, or the same part again and again", () => {
    expect(only(synth(), "aws_codedeploy_deployment_config")).toMatchObject({
      deployment_config_name: "klap-prod-functions-canary-10-percent-5-minutes",
      compute_platform: "Lambda",
      traffic_routing_config: {
        type: "TimeBasedCanary",
        time_based_canary: { interval: 5, percentage: 10 },
      },
      lifecycle: { create_before_destroy: true },
    });
    const linear = only(synth({ ...CANARY, kind: "linear" }), "aws_codedeploy_deployment_config");
    expect(linear.traffic_routing_config).toEqual({
      type: "TimeBasedLinear",
      time_based_linear: { interval: 5, percentage: 10 },
    });
  });

  it("goes back when it fails or the function's own alarm fires", () =>
    expect(only(synth(), "aws_codedeploy_deployment_group")).toMatchObject({
      deployment_group_name: "job",
      deployment_style: { deployment_option: "WITH_TRAFFIC_CONTROL", deployment_type: "BLUE_GREEN" },
      auto_rollback_configuration: {
        enabled: true,
        events: ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"],
      },
      alarm_configuration: {
        enabled: true,
        alarms: [
          expect.stringMatching(/aws_cloudwatch_metric_alarm\.Function_Alarms_ReleaseErrors/) as string,
        ],
      },
    }));

  it("asks no alarm where there is none", () => {
    const group = only(synth(CANARY, false), "aws_codedeploy_deployment_group");
    expect(group.alarm_configuration).toBeUndefined();
    expect(group.auto_rollback_configuration).toEqual({ enabled: true, events: ["DEPLOYMENT_FAILURE"] });
  });

  it("moves aliases of these functions only, for its own groups only", () => {
    const json = synth();
    const arn = "arn:aws:lambda:sa-east-1:222222222222:function:klap-prod-job";
    expect(policyOf(json, "aws_iam_role_policy", nameOf(json)).MoveAlias!.Resource).toEqual([
      arn,
      `${arn}:*`,
    ]);
    const role = Object.values(resourcesOf(json, "aws_iam_role")).find(
      ({ name }) => name === "klap-prod-sa-east-1-function-releases",
    );
    expect(role!.assume_role_policy).toContain(
      "arn:aws:codedeploy:sa-east-1:222222222222:deploymentgroup:klap-prod-functions/*",
    );
  });

  it("refuses parts and times that CodeDeploy does not take", () => {
    expect(() => synth({ ...CANARY, percent: 100 })).toThrow(
      "Releases: shift.percent must be a whole number from 1 to 99, got 100",
    );
    expect(() => synth({ kind: "linear", percent: 1, minutes: 60 })).toThrow(
      'Releases: shift must be over within 2880 minutes, got "99 × 60"',
    );
  });
});

/** Name of the permissions of the role that moves aliases. */
function nameOf(json: string): string {
  const all = Object.entries(resourcesOf(json, "aws_iam_role_policy"));
  return all.find(([, { name }]) => name === "function-releases")![0];
}
