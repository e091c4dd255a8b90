import type { DataRules, RuleContext } from "../type-rules";
import { stringAt, type Value, type Values } from "../value";
import { REGISTRY } from "./registry-type";

const CLUSTER = "confluent_kafka_cluster";
const POINT = "confluent_access_point";

/** Something that answers through an access point. */
interface Endpoint {
  readonly service: "KAFKA" | "SCHEMA_REGISTRY";
  readonly type: "BOOTSTRAP" | "REST";
  readonly owner: Values;
  readonly pointId: string;
  readonly address: string;
}

/** Private zone of an access point: `ap12ab.sa-east-1.aws.accesspoint.confluent.cloud`. */
export function accessPointZone(point: Values, { store }: RuleContext): string {
  const gateway = store.get("confluent_gateway", stringAt(point, "gateway.0.id") ?? "");
  const region = stringAt(gateway, "aws_ingress_private_link_gateway.0.region") ?? "";
  return `${label(stringAt(point, "id")!)}.${region}.aws.accesspoint.confluent.cloud`;
}

/** What a cluster lists: one entry for each access point of its environment; only Enterprise ones have any. */
export function clusterEndpoints(cluster: Values, { store }: RuleContext): Value {
  if (!Array.isArray(cluster.enterprise) || cluster.enterprise.length === 0) return [];
  return pointsOf(stringAt(cluster, "environment.0.id")!, store).map((id) => ({
    access_point_id: id,
    bootstrap_endpoint: address(cluster, id, "", 9092),
    connection_type: "PRIVATE_LINK",
    rest_endpoint: address(cluster, id, "https://", 443),
  }));
}

/** Addresses of a registry through the access points of its environment. */
export function registryAddresses(registry: Values, { store }: RuleContext): string[] {
  return pointsOf(stringAt(registry, "environment") ?? "", store).map((id) =>
    address(registry, id, "https://"),
  );
}

/** What answers privately in an environment for one service. */
export const findEndpoints: DataRules = (config, context) => {
  const { store } = context;
  const filter = (path: string): string | undefined => stringAt(config, `filter.0.${path}`);
  const environment = filter("environment.0.id") ?? "";
  if (store.get("confluent_environment", environment) === undefined)
    return `filter.0.environment: there is no confluent_environment "${environment}"`;
  const endpoints = allEndpoints(environment, context).filter(
    ({ service, owner }) =>
      service === filter("service") &&
      [undefined, stringAt(owner, "region")].includes(filter("region")) &&
      [undefined, stringAt(owner, "id")].includes(filter("resource")),
  );
  return {
    id: "endpoints",
    endpoints: endpoints.map(({ service, type, owner, pointId, address: endpoint }) => ({
      id: `${pointId}-${stringAt(owner, "id")}-${type}`,
      api_version: "endpoint/v1",
      kind: "Endpoint",
      cloud: "AWS",
      region: stringAt(owner, "region")!,
      service,
      is_private: true,
      connection_type: "PRIVATE_LINK",
      endpoint,
      endpoint_type: type,
      environment: [{ id: environment }],
      resource: [{ id: stringAt(owner, "id")!, kind: "Cluster" }],
      gateway: [{ id: stringAt(store.get(POINT, pointId), "gateway.0.id")! }],
      access_point: [{ id: pointId }],
    })),
  };
};

function allEndpoints(environment: string, { store }: RuleContext): Endpoint[] {
  const clusters = [...store.all(CLUSTER).values()].filter(
    (each) => stringAt(each, "environment.0.id") === environment,
  );
  const registries = [...store.all(REGISTRY).values()].filter((each) => each.environment === environment);
  return pointsOf(environment, store).flatMap((pointId) => [
    ...clusters.flatMap((owner): Endpoint[] => [
      { service: "KAFKA", type: "BOOTSTRAP", owner, pointId, address: address(owner, pointId, "", 9092) },
      { service: "KAFKA", type: "REST", owner, pointId, address: address(owner, pointId, "https://", 443) },
    ]),
    ...registries.map((owner): Endpoint => ({
      service: "SCHEMA_REGISTRY",
      type: "REST",
      owner,
      pointId,
      address: address(owner, pointId, "https://"),
    })),
  ]);
}

function pointsOf(environment: string, store: RuleContext["store"]): string[] {
  return [...store.all(POINT)]
    .filter(([, point]) => stringAt(point, "environment.0.id") === environment)
    .map(([id]) => id);
}

/** The name that a cluster or registry has through one access point; it leads by CNAME into the point's zone. */
function address(owner: Values, pointId: string, scheme: string, port?: number): string {
  const host = `${stringAt(owner, "id")}-${label(pointId)}.${stringAt(owner, "region")}.aws.accesspoint.glb.confluent.cloud`;
  return `${scheme}${host}${port === undefined ? "" : `:${port}`}`;
}

function label(pointId: string): string {
  return pointId.replace("-", "");
}
