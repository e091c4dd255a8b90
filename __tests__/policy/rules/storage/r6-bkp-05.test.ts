import { describeRule } from "../../../fixtures/describe-rule";
import { backupStacks, VAULT } from "../../../fixtures/backup-stacks";
import { STORAGE } from "../../../fixtures/bucket-stacks";
import { HERE, keyOf } from "../../../fixtures/kept-stacks";
import { vaultsHaveTheirOwnKeys } from "../../../../policy/rules/storage/r6-bkp-05";

describeRule(vaultsHaveTheirOwnKeys, backupStacks(), {
  fails: {
    [`its key is that of ${STORAGE}/aws_s3_bucket.records`]: [
      [VAULT, "aws_backup_vault.vault", { kms_key_arn: keyOf(HERE, "data") }],
    ],
    "no key is named, so that AWS's own is used": [[VAULT, "aws_backup_vault.vault", { kms_key_arn: null }]],
  },
  passes: {
    "another key than that of the data": [
      [VAULT, "aws_backup_vault.vault", { kms_key_arn: keyOf(HERE, "logs") }],
    ],
  },
  unknown: {
    "where its key stands is known only after apply": [
      [VAULT, "aws_backup_vault.vault", { kms_key_arn: "${var.key}" }],
    ],
  },
});
