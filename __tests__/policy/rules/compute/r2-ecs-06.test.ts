import { containersAreSetAlike } from "../../../../policy/rules/compute/r2-ecs-06";
import { describeRule } from "../../../fixtures/describe-rule";
import { HERE, THERE } from "../../../fixtures/kept-stacks";
import { SERVICES, SERVICES_THERE, serviceStacks } from "../../../fixtures/service-stacks";

const SERVICE = "aws_ecs_service.ingest";

describeRule(containersAreSetAlike, serviceStacks(), {
  fails: {
    [`deployment_minimum_healthy_percent is 100 in ${HERE} and 50 in ${THERE}`]: [
      [SERVICES_THERE, SERVICE, { deployment_minimum_healthy_percent: 50 }],
    ],
    [`platform_version is not set in ${HERE} and LATEST in ${THERE}`]: [
      [SERVICES_THERE, SERVICE, { platform_version: "LATEST" }],
    ],
    [`it is not there in ${THERE}`]: [[SERVICES_THERE, "aws_appautoscaling_policy.cpu", null]],
    [`it is not there in ${HERE}`]: [[SERVICES, "aws_appautoscaling_policy.cpu", null]],
    [`name is of <region> in ${HERE} and of <other region> in ${THERE}`]: [
      [SERVICES, SERVICE, { name: `of ${HERE}` }],
      [SERVICES_THERE, SERVICE, { name: `of ${HERE}` }],
    ],
  },
  passes: {
    "names that tell the region": [
      [SERVICES, SERVICE, { name: `of ${HERE}` }],
      [SERVICES_THERE, SERVICE, { name: `of ${THERE}` }],
    ],
    "zones of each region": [
      [SERVICES, SERVICE, { cluster: "${aws_ecs_cluster.sae1-az1.id}" }],
      [SERVICES_THERE, SERVICE, { cluster: "${aws_ecs_cluster.use1-az4.id}" }],
    ],
    "other variables of its containers": [
      [SERVICES_THERE, "aws_ecs_task_definition.ingest", { container_definitions: "[]" }],
    ],
    "what orders the apply": [[SERVICES_THERE, SERVICE, { depends_on: ["aws_lb_listener.api"] }]],
  },
  promises: { regions: [HERE, THERE].sort() },
});
