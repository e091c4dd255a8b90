import { clustersTell } from "../../../../policy/rules/compute/r7-ecs-02";
import type { JsonObject } from "../../../../terraform/graph/json";
import { describeRule } from "../../../fixtures/describe-rule";
import { SERVICES, serviceStacks } from "../../../fixtures/service-stacks";

const CLUSTER = "aws_ecs_cluster.payments";
const CAPACITY = "aws_ecs_cluster_capacity_providers.payments";
const PATH = "configuration.execute_command_configuration";
const shells = (change: JsonObject): JsonObject => ({
  configuration: { execute_command_configuration: change },
});

describeRule(clustersTell, serviceStacks(), {
  fails: {
    "it does not measure its tasks": [[SERVICES, CLUSTER, { setting: [] }]],
    [`${PATH}.logging is not set, and must be OVERRIDE`]: [[SERVICES, CLUSTER, shells({ logging: null })]],
    "shells must be encrypted with a key of its account and region": [
      [SERVICES, CLUSTER, shells({ kms_key_id: null })],
    ],
    "what is done in shells goes to no group of its account and region": [
      [SERVICES, CLUSTER, shells({ log_configuration: { cloud_watch_log_group_name: "gone" } })],
    ],
    "the group of shells has no key": [[SERVICES, "aws_cloudwatch_log_group.logs", { kms_key_id: null }]],
    "tasks whose service does not say where go to servers": [[SERVICES, CAPACITY, null]],
    "it offers servers": [[SERVICES, CAPACITY, { capacity_providers: ["FARGATE", "servers"] }]],
    "tasks whose service does not say where do not go to Fargate": [
      [SERVICES, CAPACITY, { capacity_providers: ["FARGATE_SPOT"] }],
    ],
  },
  passes: {
    "the group by name": [
      [SERVICES, CLUSTER, shells({ log_configuration: { cloud_watch_log_group_name: "ingest" } })],
    ],
    "no spare capacity": [[SERVICES, CAPACITY, { capacity_providers: ["FARGATE"] }]],
  },
});
