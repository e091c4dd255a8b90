import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import { show } from "../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../terraform/graph/resource";

/** Where what runs names the role by whose permissions it acts. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  aws_backup_selection: ["iam_role_arn"],
  aws_cloudwatch_event_target: ["role_arn"],
  aws_codebuild_project: ["service_role"],
  aws_codedeploy_deployment_group: ["service_role_arn"],
  aws_db_proxy: ["role_arn"],
  aws_ecs_task_definition: ["task_role_arn", "execution_role_arn"],
  aws_glue_crawler: ["role"],
  aws_glue_job: ["role_arn"],
  aws_instance: ["iam_instance_profile"],
  aws_kinesis_firehose_delivery_stream: ["extended_s3_configuration.role_arn"],
  aws_lambda_function: ["role"],
  aws_pipes_pipe: ["role_arn"],
  aws_s3_bucket_replication_configuration: ["role"],
  aws_scheduler_schedule: ["target.role_arn"],
  aws_sfn_state_machine: ["role_arn"],
  aws_synthetics_canary: ["execution_role_arn"],
  confluent_provider_integration: ["aws.customer_role_arn"],
};

/** What runs, the role by which it acts, and where it says so. */
export interface Acting {
  readonly actor: Resource;
  readonly role: Resource;
  readonly because: Evidence;
}

/** Everything that acts by a role. Replication and backup act too, but their edges tell more exactly what moves. */
export const actingOf = once((graph: PlatformGraph): readonly Acting[] =>
  Object.entries(ROLES).flatMap(([type, paths]) =>
    graph.of(type).flatMap((actor) =>
      paths.flatMap((path) =>
        actor.body
          .targets(path)
          .map((role) => (role.type === "aws_iam_instance_profile" ? role.body.targets("role")[0] : role))
          .filter((role): role is Resource => role?.type === "aws_iam_role")
          .map((role): Acting => ({ actor, role, because: show(actor.body, path) })),
      ),
    ),
  ),
);
