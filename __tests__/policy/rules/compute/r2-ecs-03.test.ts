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
    "deployment_circuit_breaker.rollback is false, and must be true": [
      [SERVICES, SERVICE, { deployment_circuit_breaker: { rollback: false } }],
    ],
    "deployment_minimum_healthy_percent is 99, and must be at least 100": [
      [SERVICES, SERVICE, { deployment_minimum_healthy_percent: 99 }],
    ],
  },
  passes: {
    "the alarm by reference": [
      [SERVICES, SERVICE, { alarms: { alarm_names: ["${aws_cloudwatch_metric_alarm.errors.alarm_name}"] } }],
    ],
  },
});
