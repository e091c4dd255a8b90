import { accessOf } from "../../terraform/graph/access/access";
import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";

const LOGS = /^logs\./;

/** Whether CloudWatch Logs may use a key in its own name: what it encrypts is read by whoever reads logs. */
export function encryptsLogs(key: Resource): boolean {
  return logKeysOf(key.body.graph).has(key);
}

const logKeysOf = once((graph: PlatformGraph): ReadonlySet<Resource> => {
  const { policiesOn } = accessOf(graph);
  return new Set(
    graph
      .of("aws_kms_key", "aws_kms_replica_key")
      .filter((key) =>
        policiesOn(key).some(({ statements }) =>
          statements.some(
            ({ effect, principals = [] }) =>
              effect === "Allow" &&
              principals.some((each) => each.kind === "service" && LOGS.test(each.service)),
          ),
        ),
      ),
  );
});
