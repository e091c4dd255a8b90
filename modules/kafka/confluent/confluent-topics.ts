import { KafkaAcl } from "@cdktf/provider-confluent/lib/kafka-acl";
import { KafkaTopic } from "@cdktf/provider-confluent/lib/kafka-topic";
import { Schema } from "@cdktf/provider-confluent/lib/schema";
import { SubjectConfig } from "@cdktf/provider-confluent/lib/subject-config";
import { Construct } from "constructs";
import { accessRules } from "../contract/access-rules";
import { topicConfig } from "../contract/topic-config";
import { ownTopics, topicName, valueSubject } from "../contract/topic-names";
import type { KafkaPlan } from "../service/kafka-service";
import { archiveRules } from "./archive-sink";
import { linkRules } from "./link-rules";

export interface ConfluentTopicsProps {
  readonly plan: Pick<KafkaPlan, "contract" | "regions">;
  readonly region: string;
  readonly accountIdOf: (principal: string) => string;
}

/** A region's own topics with their schemas, and every principal's rights on them and on mirrors. */
export class ConfluentTopics extends Construct {
  /** By topic. */
  public readonly topics: Readonly<Record<string, KafkaTopic>>;
  /** What the archive's sink may do. */
  public readonly archiveRights: readonly KafkaAcl[];

  public constructor(scope: Construct, id: string, props: ConfluentTopicsProps) {
    super(scope, id);
    const { plan, region, accountIdOf } = props;
    const { contract, regions } = plan;
    const topics: Record<string, KafkaTopic> = {};
    for (const name of ownTopics(contract, region)) {
      const topic = contract.topics[name]!;
      topics[name] = new KafkaTopic(this, name, {
        topicName: topicName(region, name),
        partitionsCount: topic.partitions,
        // Who writes with acks=all waits for two copies of three: no confirmed message is lost with one broker.
        config: { ...topicConfig(topic), "min.insync.replicas": "2" },
        lifecycle: { preventDestroy: true },
      });
      if ("noSchema" in topic.schema) continue;
      const { format, definition, compatibility } = topic.schema;
      const subjectName = valueSubject(region, name);
      const subject = new SubjectConfig(this, `Compatibility-${name}`, {
        subjectName,
        compatibilityLevel: compatibility,
      });
      new Schema(this, `Schema-${name}`, {
        subjectName,
        format,
        schema: definition,
        // A new version is judged by the rule, not by the registry's default.
        dependsOn: [subject],
        lifecycle: { preventDestroy: true },
      });
    }
    const rules = {
      ...accessRules(contract, region, regions),
      ...(regions.length > 1 ? linkRules(contract, region) : {}),
      ...archiveRules(
        region,
        Object.keys(topics).filter((topic) => contract.topics[topic]!.archived),
      ),
    };
    const archiveRights: KafkaAcl[] = [];
    for (const [key, rule] of Object.entries(rules)) {
      const acl = new KafkaAcl(this, `Acl-${key}`, {
        principal: `User:${accountIdOf(rule.principal)}`,
        resourceType: rule.resourceType,
        resourceName: rule.name,
        patternType: rule.pattern,
        operation: rule.operation,
        permission: "ALLOW",
        host: "*",
      });
      if (rule.principal === "archive") archiveRights.push(acl);
    }
    this.topics = topics;
    this.archiveRights = archiveRights;
  }
}
