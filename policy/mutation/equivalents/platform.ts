import type { Equivalent } from "../equivalent";

/** Of monitoring, audit, identity and costs. */
export const platformEquivalents: readonly Equivalent[] = [
  {
    operators: "*",
    types: "aws_cloudwatch_dashboard,aws_athena_named_query",
    paths: "*",
    reason: "pictures and queries for people: nothing rests on them",
  },
  {
    operators: "*",
    types: "aws_budgets_budget,aws_ce_anomaly_monitor,aws_ce_anomaly_subscription",
    paths: "*",
    reason: "they watch money, which none of the nine requirements speaks of",
  },
  {
    operators: "move-number",
    types: "aws_cloudwatch_metric_alarm",
    paths: "threshold,period,evaluation_periods,datapoints_to_alarm,metric_query.*.metric.*.period",
    reason: "where an alarm begins is a choice: R7-ALM-02 finds one that can no longer go off or be over",
  },
  {
    operators: "delete-attribute",
    types: "aws_cloudwatch_metric_alarm,aws_cloudwatch_composite_alarm",
    paths: "ok_actions,metric_query.*.label",
    reason: "whom alarm_actions reaches hears that it is red; that it is over, and a label, say no more",
  },
  {
    operators: "delete-attribute",
    types: "aws_cloudwatch_metric_alarm",
    paths: "metric_query.*.return_data",
    changes: /^deleted$/,
    reason:
      "a query returns nothing unless it is told to; where the one that must return is told, R7-ALM-02 finds it",
  },
  {
    operators: "retarget,delete-attribute,rename",
    types: "aws_cloudwatch_metric_alarm,aws_cloudwatch_log_group,aws_iam_role,aws_iam_role_policy",
    paths: "alarm_name,name",
    reason: "who uses it refers to it, so that another name does as well: R8-TF-11 finds one that is taken",
  },
  {
    operators: "delete-attribute",
    types: "aws_config_configuration_recorder,aws_config_delivery_channel",
    paths: "name",
    reason:
      "AWS Config calls the only recorder and channel of a region `default`; the status refers to the recorder",
  },
  {
    operators: "delete-attribute,flip",
    types: "aws_config_configuration_recorder",
    paths: "recording_group,recording_group.all_supported,recording_group.include_global_resource_types",
    reason:
      "all types are recorded unless something else is said; R7-GOV-01 finds an account that records its identities nowhere, and twice harms nothing",
  },
  {
    operators: "delete-attribute",
    types: "aws_config_configuration_recorder",
    paths: "recording_mode,recording_mode.recording_frequency",
    reason: "AWS Config records continuously unless it is told to do so daily",
  },
  {
    operators: "delete-node,move-number",
    types: "aws_config_retention_configuration",
    paths: ",retention_period_in_days",
    reason:
      "AWS Config keeps 2557 days by itself; R7-GOV-01 finds fewer than a year, and what AWS does not take",
  },
  {
    operators: "delete-attribute,move-number",
    types: "aws_sqs_queue",
    paths: "kms_data_key_reuse_period_seconds",
    reason:
      "how often SQS asks KMS anew is a price: 300 by itself, and the provider refuses what is not from 60 to 86400",
  },
  {
    operators: "delete-attribute",
    types: "aws_sqs_queue",
    paths: "sqs_managed_sse_enabled",
    reason: "SQS encrypts every queue that is made with its own key unless it is told not to",
  },
  {
    operators: "delete-attribute,move-number",
    types: "aws_sqs_queue",
    paths: "visibility_timeout_seconds",
    reason:
      "how long a taken message is hidden is a choice above 0, which R4-SQS-01 asks; SQS hides it for 30 seconds by itself",
  },
  {
    operators: "delete-attribute",
    types: "aws_accessanalyzer_analyzer",
    paths: "type",
    reason: "the provider makes an analyzer of the account unless it is told another type",
  },
  {
    operators: "delete-attribute",
    types: "aws_iam_account_password_policy",
    paths: "hard_expiry",
    reason: "IAM lets people change an expired password unless it is told not to",
  },
  {
    operators: "retarget",
    types: "aws_cloudwatch_metric_alarm",
    paths: "dimensions.FilterId",
    changes: /_requests → \w+_requests$/,
    reason:
      "both filters are called EntireBucket, so that the alarm asks for the same metric; BucketName tells whose",
  },
  {
    operators: "delete-node",
    types: "aws_cloudwatch_composite_alarm",
    paths: "",
    reason:
      "what is composed of alarms adds to them: each of them tells somebody by itself, which R7-ALM-01 asks",
  },
  {
    operators: "move-number",
    types: "aws_iam_account_password_policy",
    paths: "max_password_age",
    changes: /→ 89$/,
    reason: "a day stricter; R4-ACC-02 finds more than 90",
  },
];
