import { describeRule } from "../../../fixtures/describe-rule";
import { ANALYTICS, analyticsStacks } from "../../../fixtures/analytics-stacks";
import { HERE, keyOf } from "../../../fixtures/kept-stacks";
import { dataAndLogsHaveTheirOwnKeys } from "../../../../policy/rules/data/r4-dat-01";

const SECURITY = "aws_glue_security_configuration.security";
const encrypting = (part: string, key: string): never =>
  ({ encryption_configuration: { [part]: { kms_key_arn: keyOf(HERE, key) } } }) as never;

describeRule(dataAndLogsHaveTheirOwnKeys, analyticsStacks(), {
  fails: {
    "encryption_configuration.s3_encryption.kms_key_arn is a key that CloudWatch Logs may use": [
      [ANALYTICS, SECURITY, encrypting("s3_encryption", "logs")],
    ],
    "encryption_configuration.cloudwatch_encryption.kms_key_arn does not admit CloudWatch Logs": [
      [ANALYTICS, SECURITY, encrypting("cloudwatch_encryption", "data")],
    ],
  },
  passes: {
    "another key for data": [[ANALYTICS, SECURITY, encrypting("s3_encryption", "backup")]],
  },
});
