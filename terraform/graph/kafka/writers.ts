import { covers } from "./covers";
import type { Kafka, KafkaAcl, KafkaCluster } from "./kafka";

const WRITING = new Set(["WRITE", "ALL"]);

/** Whether a right lets somebody write topics. */
export function mayWrite({ about, operation, allows }: KafkaAcl): boolean {
  // What is not known may be a topic, and writing.
  return allows && (about ?? "TOPIC") === "TOPIC" && WRITING.has(operation ?? "WRITE");
}

/** Rights by which somebody writes a topic on a cluster, or may. */
export function writersOf({ acls }: Kafka, cluster: KafkaCluster, topic: string): readonly KafkaAcl[] {
  return acls.filter((acl) => acl.cluster === cluster && mayWrite(acl) && covers(acl, topic) !== false);
}
