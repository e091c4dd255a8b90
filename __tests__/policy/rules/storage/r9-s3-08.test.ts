import { describeRule } from "../../../fixtures/describe-rule";
import { bucketStacks, STORAGE } from "../../../fixtures/bucket-stacks";
import { objectsEndAsTheyShould } from "../../../../policy/rules/storage/r9-s3-08";

const RECORDS = "aws_s3_bucket_lifecycle_configuration.records";
const ACCESS = "aws_s3_bucket_lifecycle_configuration.access";

/** A lifecycle of one rule, and what is different in it. */
function lifecycle(change: object): { rule: never } {
  const rule = {
    status: "Enabled",
    filter: [{ prefix: "" }],
    abort_incomplete_multipart_upload: [{ days_after_initiation: 1 }],
    expiration: [{ days: 400 }],
    ...change,
  };
  return { rule: [rule] as never };
}

const moving = (...transition: readonly (readonly [string, number | undefined])[]): { rule: never } =>
  lifecycle({ transition: transition.map(([storage_class, days]) => ({ storage_class, days })) });

const late = (name: string, days: number | string): string =>
  `objects move to ${name} after ${days} days: too early, or not in the order of the classes`;

describeRule(objectsEndAsTheyShould, bucketStacks(), {
  fails: {
    "no rule ends uploads that stopped within 7 days": [
      [STORAGE, RECORDS, lifecycle({ abort_incomplete_multipart_upload: [{ days_after_initiation: 8 }] })],
    ],
    "no rule ends objects, or what is left of deleted ones": [
      [STORAGE, RECORDS, lifecycle({ expiration: [{ expired_object_delete_marker: false }] })],
    ],
    "logs end in it, and must stay 365 days": [[STORAGE, ACCESS, lifecycle({ expiration: [{ days: 364 }] })]],
    "objects move to ONEZONE_IA": [[STORAGE, RECORDS, moving(["ONEZONE_IA", 30])]],
    [late("STANDARD_IA", 29)]: [[STORAGE, RECORDS, moving(["STANDARD_IA", 29])]],
    [late("DEEP_ARCHIVE", 89)]: [[STORAGE, RECORDS, moving(["DEEP_ARCHIVE", 89])]],
    [late("GLACIER_IR", 60)]: [[STORAGE, RECORDS, moving(["STANDARD_IA", 60], ["GLACIER_IR", 60])]],
    [late("STANDARD_IA", "no")]: [[STORAGE, RECORDS, moving(["STANDARD_IA", undefined])]],
  },
  passes: {
    "it moves in the order of the classes": [
      [STORAGE, RECORDS, moving(["STANDARD_IA", 30], ["GLACIER_IR", 90], ["DEEP_ARCHIVE", 180])],
    ],
    "only what is left of deleted objects ends": [
      [STORAGE, RECORDS, lifecycle({ expiration: [{ expired_object_delete_marker: true }] })],
    ],
    "logs stay a year": [[STORAGE, ACCESS, lifecycle({ expiration: [{ days: 365 }] })]],
  },
});
