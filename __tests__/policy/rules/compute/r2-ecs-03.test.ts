import { describeRule } from "../../../fixtures/describe-rule";
import { SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
const SERVICE = "aws_ecs_service.ingest";
import { badReleasesRollBack } from "../../../../policy/rules/compute/r2-ecs-03";

describeRule(badReleasesRollBack, serviceStacks(), {
  fails: {
    "an alarm that is to stop a bad release does not exist in its account and region": [
      [SERVICES, "aws_cloudwatch_metric_alarm.errors", { alarm_name: "other" }],
    ],
    "no alarm stops a bad release": [[SERVICES, SERVICE, { alarms: { alarm_names: [] } }]],
    "no alarm about UnHealthyHostCount stops a bad release": [
      [SERVICES, SERVICE, { alarms: { alarm_names: ["ingest-errors"] } }],
    ],
    "aws_cloudwatch_metric_alarm.errors watches something else": [
      [
        SERVICES,
        "aws_cloudwatch_metric_alarm.errors",
        { dimensions: { TargetGroup: "targetgroup/other/1" } },
      ],
    ],
    "deployment_circuit_breaker.rollback is false, and must be true": [
      [SERVICES, SERVICE, { deployment_circuit_breaker: { rollback: false } }],
    ],
    "deployment_minimum_healthy_percent is 99, and must be at least 100": [
      [SERVICES, SERVICE, { deployment_minimum_healthy_percent: 99 }],
    ],
  },
  passes: {
    "an alarm about its tasks": [
      [
        SERVICES,
        "aws_cloudwatch_metric_alarm.memory",
        { alarm_name: "m", dimensions: { ServiceName: "ingest" } },
      ],
      [SERVICES, SERVICE, { alarms: { alarm_names: ["ingest-errors", "ingest-unhealthy", "m"] } }],
    ],
    "the alarm by reference": [
      [
        SERVICES,
        SERVICE,
        {
          alarms: {
            alarm_names: ["${aws_cloudwatch_metric_alarm.errors.alarm_name}", "ingest-unhealthy"],
          },
        },
      ],
    ],
  },
});
