import { healthChecksAskTheTask } from "../../../../policy/rules/compute/r2-alb-02";
import { describeRule } from "../../../fixtures/describe-rule";
import { ENTRY, entryStacks } from "../../../fixtures/entry-stacks";

describeRule(healthChecksAskTheTask, entryStacks(), {
  fails: {
    "health_check.timeout is not set, and must be at least 2 and less than its interval of 10": [
      [ENTRY, "aws_lb_target_group.api", { health_check: { timeout: null } }],
    ],
    "its health check speaks HTTP where its targets speak HTTPS": [
      [ENTRY, "aws_lb_target_group.api", { health_check: { protocol: null } }],
    ],
    "its health check asks port 8080, and the task listens on 8442, 8443, 8444": [
      [ENTRY, "aws_lb_target_group.api", { health_check: { port: "8080" } }],
    ],
    "connection_termination is false, and must be true": [
      [ENTRY, "aws_lb_target_group.partners", { connection_termination: false }],
    ],
  },
  passes: {
    "it asks the port of the requests": [
      [ENTRY, "aws_lb_target_group.api", { health_check: { port: "traffic-port" } }],
    ],
  },
});
