import type { Block } from "../../../terraform/graph/block";
import { setting, settingText, showSetting } from "../../../terraform/graph/kafka/setting";
import { bucketsAt } from "../../../terraform/graph/protection/buckets-at";
import { show } from "../../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { cardDataResources } from "../../scope/places";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

/** How long a store keeps what it has, in a unit of its own; undefined where nothing ends it. */
type Ending = (store: Resource) => {
  readonly end: number | undefined;
  /** Only an apply decides. */
  readonly open?: boolean;
  readonly evidence: readonly Evidence[];
};

const ENDINGS: Readonly<Record<string, Ending>> = {
  aws_cloudwatch_event_archive: at("retention_days"),
  aws_cloudwatch_log_group: at("retention_in_days"),
  aws_s3_bucket: ofBucket,
  confluent_kafka_topic: ofTopic("config"),
  redpanda_topic: ofTopic("configuration"),
};

export const cardDataEnd: Rule = {
  id: "R9-CLS-01",
  severity: "high",
  area: "data",
  requirements: ["R9", "R4"],
  pci: ["3.2.1"],
  title: "Every bucket, topic, archive and log in which card data rest removes them after a stated time",
  why: "retention has two ends: what is kept for ever is more card data than any business needs, and more to lose with every year",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_data_classification_lifecycle_management.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html",
  ],
  reach: "resources",
  check: ({ graph, promises: { cardData, environment } }) => {
    if (cardData === undefined || environment === undefined)
      return { judgements: [], nothing: "settings name no place where card data rest" };
    const { found } = cardDataResources(graph, environment, cardData);
    return {
      judgements: found.flatMap(({ resource, end }) => {
        const ending = ENDINGS[resource.type];
        return end === "rests" && ending !== undefined ? [judge(resource, ending)] : [];
      }),
      nothing: "card data rest in no bucket, topic, archive or log of these stacks",
    };
  },
};

function judge(store: Resource, ending: Ending): Judgement {
  const { end, open = false, evidence } = ending(store);
  if (open) return undecided(store, "how long it keeps card data is known only after apply", evidence);
  return end !== undefined && end > 0
    ? passed(
        store,
        `it removes card data after ${end} ${store.type.endsWith("_topic") ? "ms" : "days"}`,
        evidence,
      )
    : failed(store, "it keeps card data for ever", evidence);
}

function at(path: string): Ending {
  return ({ body }) => ({
    end: body.number(path),
    open: body.value(path).kind === "unknown",
    evidence: [show(body, path)],
  });
}

/** Objects and what was written over must both go, in the whole bucket. */
function ofBucket(bucket: Resource): ReturnType<Ending> {
  const rules = bucket.body.graph
    .of("aws_s3_bucket_lifecycle_configuration")
    .filter(({ body }) => bucketsAt(body, "bucket").includes(bucket))
    .flatMap(({ body }) => body.blocks("rule"))
    .filter((rule) => rule.text("status") === "Enabled" && isWhole(rule));
  const ends = (path: string): readonly number[] => rules.flatMap((rule) => rule.number(path) ?? []);
  const objects = ends("expiration.days");
  const versions = ends("noncurrent_version_expiration.noncurrent_days");
  return {
    end: objects.length === 0 || versions.length === 0 ? undefined : Math.min(...objects),
    evidence: rules.map((rule) => show(rule, "expiration.days")),
  };
}

function isWhole(rule: Block): boolean {
  const narrow = [
    "filter.and",
    "filter.tag",
    "filter.object_size_greater_than",
    "filter.object_size_less_than",
  ];
  return (rule.text("filter.prefix") ?? "") === "" && narrow.every((path) => rule.raw(path).length === 0);
}

function ofTopic(map: string): Ending {
  return (topic) => {
    const time = setting(topic, map, "retention.ms");
    const deletes = (settingText(topic, map, "cleanup.policy") ?? "delete").includes("delete");
    const end = Number(settingText(topic, map, "retention.ms"));
    return {
      // A week is Kafka's own choice where nothing is said; nobody has chosen it then.
      end: deletes && end > 0 ? end : undefined,
      open: time.kind === "unknown",
      evidence: [showSetting(topic, map, "retention.ms"), showSetting(topic, map, "cleanup.policy")],
    };
  };
}
