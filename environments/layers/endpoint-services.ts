import type { LayerSettings } from "../../stacks/catalog";

/**
 * AWS services that the platform calls from its networks, the same in every region, so that a region can take
 * over. A layer that calls one more adds it here. Left out because nothing inside the VPC calls them:
 * `ec2`, `elasticloadbalancing`, `backup` and `cloudtrail` (Terraform does, through inspection), and the two
 * ECS agent endpoints, which Fargate does not use.
 */
export const PLATFORM_ENDPOINT_SERVICES: LayerSettings["endpoints"]["services"] = [
  "ecr.api",
  "ecr.dkr",
  "ecs",
  "events",
  "glue",
  "kms",
  "lambda",
  "logs",
  "monitoring",
  "rds",
  "secretsmanager",
  "sns",
  "sqs",
  "ssm",
  "ssmmessages",
  "states",
  "sts",
  "sync-states",
  "xray",
];
