import type { ProtectionEdge } from "../../../terraform/graph/protection/protection";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const failedReplicationAlarms: Rule = {
  id: "R9-S3-06",
  severity: "medium",
  area: "storage",
  requirements: ["R9", "R7"],
  pci: ["10.7.2"],
  title:
    "Every replication alarms when objects fail, where the source is, and when they are late, where the replica is",
  why: "the alarm on lateness must live where the replica is, or it goes down with the region that it is about",
  source: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/repl-metrics.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const alarms = new Map<string, Resource[]>();
    for (const alarm of graph.of("aws_cloudwatch_metric_alarm")) {
      const metric = alarm.body.text("metric_name");
      if (alarm.body.text("namespace") !== "AWS/S3" || metric === undefined) continue;
      const key = [metric, ...dimensions(alarm)].join("\n");
      alarms.set(key, [...(alarms.get(key) ?? []), alarm]);
    }
    return {
      judgements: protectionOf(graph)
        .edges.filter(({ kind }) => kind === "replicates-objects")
        .map((edge) => judge(edge, alarms)),
      nothing: "no bucket is replicated",
    };
  },
};

function judge(edge: ProtectionEdge, alarms: ReadonlyMap<string, readonly Resource[]>): Judgement {
  const { from, to, block, because } = edge;
  const names = [from.body.text("bucket"), to.body.text("bucket"), block.text("id")];
  const proof = new Proof(block.resource);
  const need = (metric: string, where: Resource, what: string): void => {
    const found = (alarms.get([metric, ...names].join("\n")) ?? []).filter(
      ({ account, region }) => account === where.account && region === where.region,
    );
    const [alarm] = found.filter(rings);
    proof.needs(
      alarm !== undefined,
      `no alarm in ${where.region ?? "its region"} rings when replicas of ${from.address} in ${to.address} ${what}`,
      ...because,
      ...(alarm === undefined ? [] : [show(alarm.body, "metric_name"), show(alarm.body, "alarm_actions")]),
    );
  };
  need("OperationsFailedReplication", from, "fail");
  need("ReplicationLatency", to, "are late");
  return proof.judgement(`alarms tell when replicas of ${from.address} in ${to.address} fail or are late`);
}

/** Whether an alarm tells somebody. */
function rings({ body }: Resource): boolean {
  return body.raw("alarm_actions").length > 0 && body.flag("actions_enabled") !== false;
}

function dimensions({ body }: Resource): readonly (string | undefined)[] {
  return ["SourceBucket", "DestinationBucket", "RuleId"].map((name) => body.text(`dimensions.${name}`));
}
