import { describeRule } from "../../../fixtures/describe-rule";
import { admitting, SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
import { HERE, stackOf, THERE } from "../../../fixtures/kept-stacks";
const BALANCER = "aws_lb.api";
import { balancersLog } from "../../../../policy/rules/compute/r7-alb-01";

describeRule(balancersLog, serviceStacks(), {
  fails: {
    "access_logs.enabled is false, and must be true": [
      [SERVICES, BALANCER, { access_logs: { enabled: false } }],
    ],
    "the bucket of its connection_logs stands in another region or account": [
      [SERVICES, BALANCER, { connection_logs: { bucket: `klap-${THERE}-direct` } }],
    ],
    "the bucket of its access_logs does not admit them": [
      [stackOf(HERE, "storage"), "aws_s3_bucket_policy.direct", { policy: admitting(HERE, "other/") }],
    ],
  },
  passes: { "another prefix": [[SERVICES, BALANCER, { access_logs: { prefix: "requests" } }]] },
  unknown: {
    "the bucket of its access_logs is not in these stacks": [
      [SERVICES, BALANCER, { access_logs: { bucket: "${var.bucket}" } }],
    ],
  },
});
