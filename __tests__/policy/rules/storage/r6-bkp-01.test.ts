import { describeRule } from "../../../fixtures/describe-rule";
import { backupStacks, PLAN } from "../../../fixtures/backup-stacks";
import { STORAGE } from "../../../fixtures/bucket-stacks";
import { dataIsBackedUp } from "../../../../policy/rules/storage/r6-bkp-01";

describeRule(dataIsBackedUp, backupStacks(), {
  fails: {
    "no backup plan of its account and region selects it and has a vault": [
      [STORAGE, "aws_s3_bucket.records", { tags: null }],
    ],
  },
  passes: {
    "the tag is one of the provider for all": [
      [
        PLAN,
        "aws_backup_selection.objects",
        { condition: [{ string_equals: [{ key: "aws:ResourceTag/Account", value: "payments" }] }] },
      ],
    ],
  },
  unknown: {
    "no backup plan of its account and region selects it and has a vault": [
      [STORAGE, "aws_s3_bucket.records", { tags: "${var.tags}" }],
    ],
  },
});
