import type { Equivalent } from "../equivalent";

/** Of EventBridge, pipes and Kafka. */
export const integrationEquivalents: readonly Equivalent[] = [
  {
    operators: "delete-attribute,retarget",
    types: "aws_cloudwatch_event_target",
    paths: "target_id",
    reason: "it tells the targets of one rule apart: Terraform invents one, and each rule has one target",
  },
  {
    operators: "delete-attribute",
    types: "aws_pipes_pipe",
    paths: "lifecycle",
    reason:
      "it only ignores a change of desired_state: the next plan would change that, as a second plan finds",
  },
  {
    operators: "delete-attribute,retarget",
    types: "confluent_api_key",
    paths: "display_name",
    reason: "people read it: a key is known by its id, and its owner is another attribute",
  },
  {
    operators: "delete-attribute",
    types: "confluent_access_point",
    paths: "display_name",
    reason: "people read it: an access point is known by its id and its endpoint",
  },
  {
    operators: "delete-attribute,flip",
    types: "confluent_api_key",
    paths: "disable_wait_for_ready",
    reason: "it tells an apply whether to wait until the key works; the key is the same",
  },
  {
    operators: "delete-attribute",
    types: "confluent_cluster_link",
    paths:
      "config,config.acl.sync.enable,config.auto.create.mirror.topics.enable,config.consumer.offset.sync.enable",
    reason: "Cluster Linking's own default of each of the three is false, which is what is written",
  },
  {
    operators: "retarget",
    types: "confluent_schema_exporter",
    paths: "name",
    reason: "it tells exporters of one registry apart, and each registry has one",
  },
  {
    operators: "flip-word",
    types: "confluent_cluster_link",
    paths: "config.consumer.offset.sync.enable",
    changes: /false → true$/,
    reason: "without filters of groups, which stand where it is true only, nothing is synchronized",
  },
];
