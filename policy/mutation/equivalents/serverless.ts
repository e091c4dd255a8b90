import type { Equivalent } from "../equivalent";

/** Of functions, workflows and schedules. */
export const serverlessEquivalents: readonly Equivalent[] = [
  {
    operators: "delete-attribute",
    types: "aws_lambda_permission",
    paths: "source_account",
    reason:
      "the ARN of the secret that the permission names holds its account: only ARNs without one, as of buckets, need it beside",
  },
  {
    operators: "delete-attribute",
    types: "aws_scheduler_schedule",
    paths: "state",
    reason:
      "a schedule without it is ENABLED by the provider's default: where it was off, R2-SCH-01 finds it on in two regions",
  },
  {
    operators: "delete-attribute,flip",
    types: "aws_codedeploy_deployment_config",
    paths: "lifecycle,lifecycle.create_before_destroy",
    reason:
      "CodeDeploy refuses to delete a configuration that a group uses: a change of it stops at apply, and releases go on as before",
  },
];
