import { once } from "../once";
import type { PlatformGraph } from "../platform-graph";
import { backupEdges } from "./backup-edges";
import { logEdges } from "./log-edges";
import { Protection } from "./protection";
import { databaseMembers, imageReplication, keyReplicas, objectReplication } from "./replication-edges";

/** Replication, backup coverage and log destinations of a platform, over its stacks, regions and accounts. */
export const protectionOf = once(
  (graph: PlatformGraph) =>
    new Protection([
      ...objectReplication(graph),
      ...databaseMembers(graph),
      ...keyReplicas(graph),
      ...imageReplication(graph),
      ...backupEdges(graph),
      ...logEdges(graph),
    ]),
);
