import { ACCESS_POINT_DOMAINS } from "../../../../modules/core/access-point-domains";
import {
  accessPointZone,
  clusterEndpoints,
  findEndpoints,
  registryAddresses,
} from "../../../../rehearsal/emulated-providers/confluent/endpoints";
import type { Values } from "../../../../rehearsal/emulated-providers/value";
import { VendorStore } from "../../../../rehearsal/emulated-providers/vendor-store";

const store = new VendorStore();
const context = { store, provider: {}, serial: 1 };
const place = { environment: [{ id: "env-1" }], region: "sa-east-1" };
const cluster = { id: "lkc-1", ...place, enterprise: [{ max_ecku: 2 }] };
const registry = { id: "lsrc-1", environment: "env-1", region: "sa-east-1" };
const point = { id: "ap-12", environment: [{ id: "env-1" }], gateway: [{ id: "gw-1" }] };
store.set("confluent_environment", "env-1", { id: "env-1" });
store.set("confluent_gateway", "gw-1", { aws_ingress_private_link_gateway: [{ region: "sa-east-1" }] });
store.set("confluent_access_point", "ap-12", point);
store.set("confluent_access_point", "ap-99", { ...point, id: "ap-99", environment: [{ id: "env-2" }] });
store.set("confluent_kafka_cluster", "lkc-1", cluster);
store.set("confluent_schema_registry_cluster", "lsrc-1", registry);

const KAFKA = "lkc-1-ap12.sa-east-1.aws.accesspoint.glb.confluent.cloud";
const SCHEMAS = "https://lsrc-1-ap12.sa-east-1.aws.accesspoint.glb.confluent.cloud";
const found = (filter: Values): unknown =>
  findEndpoints({ filter: [{ environment: [{ id: "env-1" }], ...filter }] }, context);

describe("endpoints of Confluent", () => {
  it("are those of the environment's own access points", () => {
    expect(clusterEndpoints(cluster, context)).toEqual([
      {
        access_point_id: "ap-12",
        bootstrap_endpoint: `${KAFKA}:9092`,
        connection_type: "PRIVATE_LINK",
        rest_endpoint: `https://${KAFKA}:443`,
      },
    ]);
    expect(registryAddresses(registry, context)).toEqual([SCHEMAS]);
  });

  it("are none for a cluster that is not Enterprise", () =>
    expect(clusterEndpoints({ ...cluster, enterprise: [] }, context)).toEqual([]));

  it("are found by service and region", () => {
    expect(found({ service: "SCHEMA_REGISTRY", region: "sa-east-1" })).toMatchObject({
      endpoints: [{ endpoint: SCHEMAS, access_point: [{ id: "ap-12" }], resource: [{ id: "lsrc-1" }] }],
    });
    expect(found({ service: "SCHEMA_REGISTRY", region: "us-east-1" })).toMatchObject({ endpoints: [] });
    expect(found({ service: "KAFKA" })).toMatchObject({ endpoints: [{}, {}] });
  });

  it("are not looked for in an environment that is not there", () =>
    expect(findEndpoints({ filter: [{ service: "KAFKA", environment: [{ id: "env-9" }] }] }, context)).toBe(
      'filter.0.environment: there is no confluent_environment "env-9"',
    ));

  it("have names that DNS Firewall answers, and that lead into the access point's private zone", () => {
    const zone = accessPointZone(point, context);
    expect(zone).toBe("ap12.sa-east-1.aws.accesspoint.confluent.cloud");
    for (const host of [KAFKA, new URL(SCHEMAS).hostname]) {
      const target = host.replace(/-(ap\w+)\./, ".$1.").replace(".glb.", ".");
      expect(target.endsWith(`.${zone}`)).toBe(true);
      for (const name of [host, target])
        expect(ACCESS_POINT_DOMAINS.some((domain) => name.endsWith(domain))).toBe(true);
    }
  });
});
