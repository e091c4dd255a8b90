import { releasesGoBack } from "../../../../policy/rules/serverless/r8-lam-02";
import { FUNCTIONS, FUNCTIONS_AT } from "../../../fixtures/functions";
import { but, worstOf } from "../../../fixtures/verdicts";

describe("R8-LAM-02", () => {
  it("holds on a release in parts", () => expect(worstOf(releasesGoBack, FUNCTIONS)).toBe("pass"));

  it.each([
    ["aws_lambda_alias/live/lifecycle", undefined],
    ["aws_codedeploy_deployment_group/tell", undefined],
    ["aws_codedeploy_deployment_group/tell/alarm_configuration/enabled", false],
    [
      "aws_codedeploy_deployment_group/tell/alarm_configuration/alarms",
      ["${aws_cloudwatch_metric_alarm.errors.alarm_name}"],
    ],
    ["aws_codedeploy_deployment_group/tell/alarm_configuration/alarms", ["gone"]],
    ["aws_codedeploy_deployment_group/tell/alarm_configuration/ignore_poll_alarm_failure", true],
    ["aws_codedeploy_deployment_group/tell/auto_rollback_configuration", undefined],
    ["aws_codedeploy_deployment_group/tell/auto_rollback_configuration/events", ["DEPLOYMENT_FAILURE"]],
    ["aws_codedeploy_deployment_group/tell/deployment_style", undefined],
    ["aws_codedeploy_deployment_group/tell/deployment_config_name", "CodeDeployDefault.LambdaAllAtOnce"],
    ["aws_codedeploy_app/releases/compute_platform", undefined],
    ["aws_codedeploy_deployment_config/shift/compute_platform", undefined],
    ["aws_codedeploy_deployment_config/shift/traffic_routing_config/type", "AllAtOnce"],
    ["aws_codedeploy_deployment_config/shift/traffic_routing_config/time_based_canary/percentage", 26],
    ["aws_codedeploy_deployment_config/shift/traffic_routing_config/time_based_canary/interval", 4],
  ])("fails with %s as %j", (path, value) => {
    expect(worstOf(releasesGoBack, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("fail");
  });

  it.each([
    [
      "aws_codedeploy_deployment_group/tell/deployment_config_name",
      "CodeDeployDefault.LambdaCanary10Percent5Minutes",
    ],
    ["aws_codedeploy_deployment_config/shift/traffic_routing_config/time_based_canary/percentage", 25],
    ["aws_codedeploy_deployment_group/tell/alarm_configuration/alarms", ["tell-release"]],
  ])("still holds with %s as %j", (path, value) => {
    expect(worstOf(releasesGoBack, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("pass");
  });
});
