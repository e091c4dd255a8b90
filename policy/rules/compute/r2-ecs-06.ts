import { examineTwins, type Twins } from "../../parts/twins";
import type { Rule } from "../../rule";

const CONTAINERS: Twins = {
  types: [
    "aws_appautoscaling_policy",
    "aws_appautoscaling_target",
    "aws_ecr_lifecycle_policy",
    "aws_ecr_registry_scanning_configuration",
    "aws_ecr_replication_configuration",
    "aws_ecr_repository",
    "aws_ecs_cluster",
    "aws_ecs_cluster_capacity_providers",
    "aws_ecs_service",
    "aws_ecs_task_definition",
    "aws_service_discovery_http_namespace",
  ],
  // Their variables tell each region which one it is, and which merchants are at home in it.
  apart: ["aws_ecs_task_definition.container_definitions"],
};

export const containersAreSetAlike: Rule = {
  id: "R2-ECS-06",
  severity: "high",
  area: "compute",
  requirements: ["R2", "R1"],
  pci: ["2.2.1"],
  title:
    "Clusters, services, tasks, their scaling and their images are set alike in every promised region that has their stack",
  why: "a setting that one region has and the other lacks shows itself on the day on which the other carries everything",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_config_drift.html",
  ],
  reach: "stacks",
  check: (platform) => examineTwins(platform, CONTAINERS),
};
