import { targetsHaveServices } from "../../../../policy/rules/compute/r2-ecs-07";
import { describeRule } from "../../../fixtures/describe-rule";
import { SERVICES, serviceStacks } from "../../../fixtures/service-stacks";

const SERVICE = "aws_ecs_service.ingest";
const ATTACHMENT = "aws_lb_target_group_attachment.host";

describeRule(targetsHaveServices, serviceStacks(), {
  fails: {
    "a listener forwards to it, and nothing registers targets in it": [
      [SERVICES, SERVICE, { load_balancer: [] }],
    ],
  },
  passes: {
    "addresses that somebody registers": [
      [SERVICES, SERVICE, { load_balancer: [] }],
      [SERVICES, ATTACHMENT, { target_group_arn: "${aws_lb_target_group.ingest.arn}" }],
    ],
    "a group that no listener forwards to": [[SERVICES, "aws_lb_target_group.spare", { target_type: "ip" }]],
  },
});
