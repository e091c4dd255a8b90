import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, DATABASE_THERE, databaseStacks } from "../../../fixtures/database-stacks";
import { HERE, keyOf, THERE } from "../../../fixtures/kept-stacks";
import { glueEncryptsEverything } from "../../../../policy/rules/data/r4-glu-01";

describeRule(glueEncryptsEverything, databaseStacks(), {
  fails: {
    "nothing says how it encrypts": [[DATABASE, "aws_glue_job.etl", { security_configuration: null }]],
    "nothing encrypts the catalog of its account and region": [
      [DATABASE_THERE, "aws_glue_data_catalog_encryption_settings.catalog", null],
    ],
    "encryption_configuration.s3_encryption.kms_key_arn must be a key of its own region and account": [
      [
        DATABASE,
        "aws_glue_security_configuration.security",
        { encryption_configuration: { s3_encryption: { kms_key_arn: keyOf(THERE, "data") } } },
      ],
    ],
  },
  passes: {
    "another key of the region": [
      [
        DATABASE,
        "aws_glue_security_configuration.security",
        { encryption_configuration: { s3_encryption: { kms_key_arn: keyOf(HERE, "logs") } } },
      ],
    ],
  },
});
