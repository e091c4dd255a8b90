import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, databaseStacks } from "../../../fixtures/database-stacks";
import { HERE, keyOf, THERE } from "../../../fixtures/kept-stacks";
import { databaseSecretIsInEveryRegion } from "../../../../policy/rules/data/r4-rds-04";

describeRule(databaseSecretIsInEveryRegion, databaseStacks(), {
  fails: {
    "it has no replica in us-east-1": [[DATABASE, "aws_secretsmanager_secret.master", { replica: null }]],
    "the key of its replica in us-east-1 does not stand there": [
      [
        DATABASE,
        "aws_secretsmanager_secret.master",
        { replica: [{ region: THERE, kms_key_id: keyOf(HERE, "data") }] },
      ],
    ],
    "it does not rotate": [[DATABASE, "aws_secretsmanager_secret_rotation.rotation", null]],
  },
  passes: {
    "another key there": [
      [
        DATABASE,
        "aws_secretsmanager_secret.master",
        { replica: [{ region: THERE, kms_key_id: keyOf(THERE, "logs") }] },
      ],
    ],
  },
  unknown: {
    "the key of its replica in us-east-1 does not stand there": [
      [
        DATABASE,
        "aws_secretsmanager_secret.master",
        { replica: [{ region: THERE, kms_key_id: "${var.key}" }] },
      ],
    ],
  },
});
