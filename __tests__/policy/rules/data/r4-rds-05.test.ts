import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, DATABASE_THERE, databaseStacks } from "../../../fixtures/database-stacks";
import { HERE, keyOf, PAYMENTS, THERE } from "../../../fixtures/kept-stacks";
const CLUSTER = "aws_rds_cluster.cluster";
import { databaseUsesKeysOfItsRegion } from "../../../../policy/rules/data/r4-rds-05";

describeRule(databaseUsesKeysOfItsRegion, databaseStacks(), {
  fails: {
    [`kms_key_id: the key stands in ${PAYMENTS} in ${HERE}, and it in ${PAYMENTS} in ${THERE}`]: [
      [DATABASE_THERE, CLUSTER, { kms_key_id: keyOf(HERE, "data") }],
    ],
    "kms_key_id is not set, so that AWS's own key is used": [[DATABASE, CLUSTER, { kms_key_id: null }]],
  },
  passes: { "another key of the region": [[DATABASE, CLUSTER, { kms_key_id: keyOf(HERE, "logs") }]] },
  unknown: {
    [`kms_key_id: the key stands in a place that is known only after apply, and it in ${PAYMENTS} in ${HERE}`]:
      [[DATABASE, CLUSTER, { kms_key_id: "${var.key}" }]],
  },
});
