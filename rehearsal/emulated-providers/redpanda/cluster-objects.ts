import type { RuleContext, TypeRules } from "../type-rules";
import { stringAt, type Value, type Values } from "../value";

const CLUSTERS = ["redpanda_cluster", "redpanda_serverless_cluster"];

/** The cluster whose own API is called under an address. */
function clusterAt(url: string, { store }: RuleContext): Values | undefined {
  for (const type of CLUSTERS) {
    const found = store.find(type, (cluster) => cluster.cluster_api_url === url);
    if (found !== undefined) return found;
  }
  return undefined;
}

function addressProblems(values: Values, context: RuleContext): string[] {
  const url = stringAt(values, "cluster_api_url") ?? "";
  return clusterAt(url, context) ? [] : [`cluster_api_url: no cluster answers at "${url}"`];
}

/** A user of the cluster that a rule names: `User:…`. */
function userProblems(values: Values, context: RuleContext): string[] {
  const name = String(values.principal).replace(/^User:/, "");
  const url = values.cluster_api_url;
  const known = context.store.find(
    "redpanda_user",
    (user) => user.name === name && user.cluster_api_url === url,
  );
  return known ? [] : [`principal: there is no user "${name}" on this cluster`];
}

const atCluster = (values: Values, part: Value): string =>
  `${String(values.cluster_api_url)}#${String(part)}`;
/** Terraform may remove what says so. */
export const keepsUnlessAllowed: TypeRules["keeps"] = ({ allow_deletion }) =>
  allow_deletion === true ? undefined : "allow_deletion is not set";

/** What a cluster makes itself, called by its own API. */
export const CLUSTER_OBJECTS: Readonly<Record<string, TypeRules>> = {
  redpanda_user: {
    updatable: ["allow_deletion", "password", "password_wo_version", "mechanism"],
    conflicts: [["password", "password_wo"]],
    allowed: { mechanism: ["scram-sha-256", "scram-sha-512"] },
    refuses: addressProblems,
    id: (values) => atCluster(values, values.name ?? null),
    keeps: keepsUnlessAllowed,
  },
  redpanda_topic: {
    updatable: ["allow_deletion", "configuration", "partition_count"],
    refuses: addressProblems,
    id: (values) => atCluster(values, values.name ?? null),
    keeps: keepsUnlessAllowed,
  },
  redpanda_acl: {
    updatable: ["allow_deletion"],
    allowed: {
      resource_type: ["TOPIC", "GROUP", "CLUSTER", "TRANSACTIONAL_ID"],
      resource_pattern_type: ["LITERAL", "PREFIXED"],
      operation: [
        "ALL",
        "READ",
        "WRITE",
        "CREATE",
        "DELETE",
        "ALTER",
        "DESCRIBE",
        "DESCRIBE_CONFIGS",
        "ALTER_CONFIGS",
      ],
      permission_type: ["ALLOW", "DENY"],
    },
    refuses: (values, context) => [...addressProblems(values, context), ...userProblems(values, context)],
    id: (values) =>
      atCluster(
        values,
        [
          "resource_type",
          "resource_name",
          "resource_pattern_type",
          "principal",
          "host",
          "operation",
          "permission_type",
        ]
          .map((name) => String(values[name]))
          .join("#"),
      ),
    keeps: keepsUnlessAllowed,
  },
  redpanda_secret: {
    updatable: ["allow_deletion", "labels", "secret_data_version"],
    allowed: {
      "scopes.*": [
        "SCOPE_REDPANDA_CLUSTER",
        "SCOPE_REDPANDA_CONNECT",
        "SCOPE_AI_GATEWAY",
        "SCOPE_MCP_SERVER",
      ],
    },
    patterns: { name: [/^[A-Z][A-Z0-9_]*$/, "upper-case letters, digits and underscores"] },
    refuses: addressProblems,
    id: (values) => atCluster(values, values.name ?? null),
    keeps: keepsUnlessAllowed,
  },
  redpanda_schema: {
    updatable: ["allow_deletion", "compatibility", "password", "password_wo_version", "schema", "username"],
    renewed: ["version"],
    conflicts: [["password", "password_wo"]],
    allowed: {
      compatibility: [
        "BACKWARD",
        "BACKWARD_TRANSITIVE",
        "FORWARD",
        "FORWARD_TRANSITIVE",
        "FULL",
        "FULL_TRANSITIVE",
        "NONE",
      ],
      schema_type: ["AVRO", "JSON", "PROTOBUF"],
    },
    references: { cluster_id: CLUSTERS },
    unique: (values) => `${String(values.cluster_id)}/${String(values.subject)}`,
    id: (_values, { serial }) => String(serial),
    keeps: keepsUnlessAllowed,
  },
};
