import { describeRule } from "../../../fixtures/describe-rule";
import { SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
const GROUP = "aws_lb_target_group.ingest";
const LISTENER = "aws_lb_listener.api";
import { trafficIsEncryptedToTheTask } from "../../../../policy/rules/compute/r4-alb-01";

describeRule(trafficIsEncryptedToTheTask, serviceStacks(), {
  fails: {
    "its policy admits TLS before 1.2": [[SERVICES, LISTENER, { ssl_policy: "ELBSecurityPolicy-2016-08" }]],
    "it has no certificate": [[SERVICES, LISTENER, { certificate_arn: null }]],
    "it ends TLS, and aws_lb_target_group.ingest goes on in the clear": [
      [SERVICES, GROUP, { protocol: "HTTP" }],
    ],
    "it takes cleartext and does more than redirect": [[SERVICES, LISTENER, { protocol: "HTTP" }]],
  },
  passes: {
    "it only redirects": [
      [
        SERVICES,
        LISTENER,
        {
          protocol: "HTTP",
          default_action: [{ type: "redirect", redirect: { protocol: "HTTPS", status_code: "HTTP_301" } }],
        },
      ],
    ],
  },
  unknown: {
    "its protocol is known only after apply": [[SERVICES, LISTENER, { protocol: "${var.protocol}" }]],
  },
});
