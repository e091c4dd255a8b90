import { metricNamespace } from "../modules/compute/service-metrics";
import type { Environment } from "../modules/core/environment";
import { linkName } from "../modules/kafka/confluent/link-name";
import { mirroredTopics, topicName } from "../modules/kafka/contract/topic-names";
import { FENCE_DIMENSION, FENCE_METRIC } from "../modules/traffic/steering";
import type { LayerSettings } from "./catalog";

/** Metric by which one region fences another, or why there is none. */
export type RegionFence =
  | { readonly namespace: string; readonly metric: string; readonly dimension: string }
  | { readonly noFence: string };

/** Topics that two regions mirror, or why there are none. */
export type MirroredKafka =
  | {
      readonly mode: "active-active" | "active-passive";
      /** Who runs the clusters, which decides how mirrors are promoted. */
      readonly vendor: "confluent" | "redpanda";
      /** Link between two regions, on both sides. */
      readonly link: (one: string, other: string) => string;
      /** Names of a home region's topics, which are the names of their mirrors. */
      readonly topicsOf: (homeRegion: string) => readonly string[];
    }
  | { readonly noMirrors: string };

/** What the settings of an environment say about fences. */
export function regionFence({ name, folders }: Environment<LayerSettings>): RegionFence {
  const fenced = folders.some(({ layers }) => layers.fences !== undefined);
  return fenced
    ? { namespace: metricNamespace(name), metric: FENCE_METRIC, dimension: FENCE_DIMENSION }
    : { noFence: "no record heeds a fence" };
}

/** What the settings of an environment say about mirrors. */
export function mirroredKafka({ folders }: Environment<LayerSettings>): MirroredKafka {
  const plan = folders.find(({ layers }) => layers["kafka-mirrors"] !== undefined)?.layers["kafka-mirrors"];
  if (plan === undefined) return { noMirrors: "no region has mirrors of another's topics" };
  const { mode } = plan.contract.recovery;
  if (mode === "single-region") return { noMirrors: "Kafka stands in one region" };
  return {
    mode,
    vendor: plan.service.vendor,
    link: linkName,
    topicsOf: (home) => mirroredTopics(plan.contract).map((topic) => topicName(home, topic)),
  };
}
