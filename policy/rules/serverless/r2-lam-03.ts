import { examineTwins, type Twins } from "../../parts/twins";
import type { Rule } from "../../rule";

const FUNCTIONS: Twins = {
  types: [
    "aws_codedeploy_app",
    "aws_codedeploy_deployment_config",
    "aws_codedeploy_deployment_group",
    "aws_lambda_alias",
    "aws_lambda_code_signing_config",
    "aws_lambda_event_source_mapping",
    "aws_lambda_function",
    "aws_lambda_function_event_invoke_config",
    "aws_lambda_permission",
    "aws_lambda_provisioned_concurrency_config",
    "aws_scheduler_schedule",
    "aws_scheduler_schedule_group",
    "aws_sfn_alias",
    "aws_sfn_state_machine",
    "aws_signer_signing_profile",
    "aws_synthetics_canary",
  ],
  // What rotates the password of a global database stands where the database is made.
  alone: ["aws_lambda_function", "aws_lambda_permission"],
  // A schedule is on in one region only, which R2-SCH-01 asks.
  apart: ["aws_scheduler_schedule.state"],
};

export const functionsAreSetAlike: Rule = {
  id: "R2-LAM-03",
  severity: "high",
  area: "serverless",
  requirements: ["R2", "R1"],
  pci: ["2.2.1"],
  title:
    "Functions, workflows, schedules, canaries and their releases are set alike in every promised region that has their stack",
  why: "a setting that one region has and the other lacks shows itself on the day on which the other settles everything",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_config_drift.html",
  ],
  reach: "stacks",
  check: (platform) => examineTwins(platform, FUNCTIONS),
};
