import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** What the vendors' records and consoles tell by its name, and where the name stands. */
const NAMED: Readonly<Record<string, string>> = {
  confluent_environment: "display_name",
  confluent_gateway: "display_name",
  confluent_kafka_client_quota: "display_name",
  confluent_kafka_cluster: "display_name",
  confluent_provider_integration: "display_name",
  confluent_service_account: "display_name",
  redpanda_cluster: "name",
  redpanda_network: "name",
  redpanda_serverless_cluster: "name",
};

export const namesAtVendorsAreTheirOwn: Rule = {
  id: "R4-KAF-10",
  severity: "medium",
  area: "integration",
  requirements: ["R4", "R7"],
  pci: ["8.2.1", "10.2.2"],
  title:
    "No two environments, clusters, ways in, quotas or accounts at a Kafka vendor bear one name, in whichever region they stand",
  why: "the vendor's audit records tell by name who did what where, and an organization at Confluent refuses a second account of one name in the middle of an apply",
  source: [
    "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/overview.html",
    "https://docs.confluent.io/cloud/current/monitoring/audit-logging/audit-log-schema.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({ judgements: judgeAll(graph), nothing: "nothing stands at a Kafka vendor" }),
};

function judgeAll(graph: PlatformGraph): readonly Judgement[] {
  return Object.entries(NAMED).flatMap(([type, path]) => {
    const byName = new Map<string, Resource[]>();
    for (const each of graph.of(type)) {
      const name = each.body.text(path) ?? each.id;
      const same = byName.get(name);
      if (same === undefined) byName.set(name, [each]);
      else same.push(each);
    }
    return [...byName.values()].flatMap((same) => same.map((each) => judge(each, path, same)));
  });
}

function judge(resource: Resource, path: string, same: readonly Resource[]): Judgement {
  const { body } = resource;
  const [other] = same.filter((each) => each !== resource);
  return new Proof(resource)
    .needs(
      body.value(path).kind === "unknown" ? undefined : body.text(path) !== undefined,
      `${path} must be written down`,
      show(body, path),
    )
    .needs(
      other === undefined,
      `${other?.id ?? "another"} bears the same name`,
      show(body, path),
      ...(other === undefined ? [] : [show(other.body, path)]),
    )
    .judgement("its name is its own");
}
