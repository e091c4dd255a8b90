import { describeRule } from "../../../fixtures/describe-rule";
import { ANALYTICS, analyticsStacks } from "../../../fixtures/analytics-stacks";
import { keyOf, THERE } from "../../../fixtures/kept-stacks";
import { workgroupsDecideForWhoAsks } from "../../../../policy/rules/data/r4-ath-01";

const WORKGROUP = "aws_athena_workgroup.questions";
const set = (change: object): never => ({ configuration: change }) as never;
const result = (change: object): never => set({ result_configuration: change });

describeRule(workgroupsDecideForWhoAsks, analyticsStacks(), {
  fails: {
    "configuration.enforce_workgroup_configuration is false, and must be true": [
      [ANALYTICS, WORKGROUP, set({ enforce_workgroup_configuration: false })],
    ],
    "configuration.publish_cloudwatch_metrics_enabled is false, and must be true": [
      [ANALYTICS, WORKGROUP, set({ publish_cloudwatch_metrics_enabled: false })],
    ],
    "configuration.bytes_scanned_cutoff_per_query is not set, and must be a number of bytes, 10485760 or more":
      [[ANALYTICS, WORKGROUP, set({ bytes_scanned_cutoff_per_query: null })]],
    'configuration.result_configuration.encryption_configuration.encryption_option is "SSE_S3", and must be SSE_KMS or CSE_KMS':
      [[ANALYTICS, WORKGROUP, result({ encryption_configuration: { encryption_option: "SSE_S3" } })]],
    "results must go to a bucket of its own region and account": [
      [ANALYTICS, WORKGROUP, result({ output_location: `s3://results-${THERE}/athena/` })],
    ],
    'configuration.result_configuration.expected_bucket_owner is "999999999999", and must be its own account':
      [[ANALYTICS, WORKGROUP, result({ expected_bucket_owner: "999999999999" })]],
    "its key must be one of its own region and account": [
      [ANALYTICS, WORKGROUP, result({ encryption_configuration: { kms_key_arn: null } })],
    ],
  },
  passes: {
    "enforced unless told otherwise": [
      [ANALYTICS, WORKGROUP, set({ enforce_workgroup_configuration: null })],
    ],
    "the least that Athena takes": [
      [ANALYTICS, WORKGROUP, set({ bytes_scanned_cutoff_per_query: 10_485_760 })],
    ],
  },
  unknown: {
    "its key must be one of its own region and account": [
      [ANALYTICS, WORKGROUP, result({ encryption_configuration: { kms_key_arn: keyOf(THERE, "data") } })],
    ],
    "results must go to a bucket of its own region and account": [
      [ANALYTICS, WORKGROUP, result({ output_location: "s3://of-others/athena/" })],
    ],
  },
});
