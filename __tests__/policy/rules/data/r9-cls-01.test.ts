import { describeRule } from "../../../fixtures/describe-rule";
import type { Stacks } from "../../../fixtures/graph";
import { HERE, stackOf } from "../../../fixtures/kept-stacks";
import { cardDataEnd } from "../../../../policy/rules/data/r9-cls-01";

const STORAGE = stackOf(HERE, "storage");
const LIFECYCLE = "aws_s3_bucket_lifecycle_configuration.records";
const rule = {
  status: "Enabled",
  filter: [{ prefix: "" }],
  expiration: [{ days: 2_200 }],
  noncurrent_version_expiration: [{ noncurrent_days: 30 }],
};
const stacks: Stacks = {
  [STORAGE]: {
    resource: {
      aws_s3_bucket: { records: { bucket: "records" }, other: { bucket: "other" } },
      aws_s3_bucket_lifecycle_configuration: {
        records: { bucket: "${aws_s3_bucket.records.id}", rule: [rule] },
      },
      aws_cloudwatch_event_archive: { archive: { name: "events", retention_days: 90 } },
      confluent_kafka_topic: {
        payments: { config: { "cleanup.policy": "delete", "retention.ms": "604800000" } },
      },
    },
  },
};
const rests = [
  {
    account: "payments",
    layer: "storage",
    addresses: "aws_s3_bucket.records,aws_cloudwatch_event_archive.archive,confluent_kafka_topic.payments",
    why: "they keep payments",
  },
];
const changing = (change: object): never => ({ rule: [{ ...rule, ...change }] }) as never;

describeRule(cardDataEnd, stacks, {
  promises: { environment: "prod", cardData: { enters: [], rests } },
  fails: {
    "it keeps card data for ever": [[STORAGE, LIFECYCLE, changing({ expiration: [] })]],
  },
  passes: {
    "a bucket without card data": [[STORAGE, "aws_s3_bucket.third", { bucket: "third" }]],
    "another time": [[STORAGE, LIFECYCLE, changing({ expiration: [{ days: 400 }] })]],
  },
});

describeRule(cardDataEnd, stacks, {
  promises: { environment: "prod", cardData: { enters: [], rests } },
  fails: {
    "it keeps card data for ever": [[STORAGE, "aws_cloudwatch_event_archive.archive", { retention_days: 0 }]],
  },
});

describeRule(cardDataEnd, stacks, {
  promises: { environment: "prod", cardData: { enters: [], rests } },
  fails: {
    "it keeps card data for ever": [
      [STORAGE, "confluent_kafka_topic.payments", { config: { "retention.ms": "-1" } }],
    ],
  },
  unknown: {
    "how long it keeps card data is known only after apply": [
      [STORAGE, "confluent_kafka_topic.payments", { config: { "retention.ms": "${var.time}" } }],
    ],
  },
});
