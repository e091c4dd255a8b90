import { KafkaMirrorTopic } from "@cdktf/provider-confluent/lib/kafka-mirror-topic";
import { Construct } from "constructs";
import { topicName } from "../contract/topic-names";

export interface ConfluentMirrorsProps {
  readonly clusterId: string;
  readonly restEndpoint: string;
  /** Home region of the topics, and the link that brings them. */
  readonly home: string;
  readonly linkName: string;
  /** Topics by their name in the contract. */
  readonly topics: readonly string[];
}

/**
 * Copies of another region's topics under the same names. They take no writes until one is promoted, which
 * `klap failover` does: Terraform leaves their status alone.
 */
export class ConfluentMirrors extends Construct {
  public constructor(scope: Construct, id: string, props: ConfluentMirrorsProps) {
    super(scope, id);
    const { clusterId, restEndpoint, home, linkName, topics } = props;
    for (const topic of topics)
      new KafkaMirrorTopic(this, topic, {
        kafkaCluster: { id: clusterId, restEndpoint },
        clusterLink: { linkName },
        sourceKafkaTopic: { topicName: topicName(home, topic) },
        lifecycle: { preventDestroy: true, ignoreChanges: ["status"] },
      });
  }
}
