import { AccessPoint } from "@cdktf/provider-confluent/lib/access-point";
import { ConfluentCluster } from "../../../../modules/kafka/confluent/confluent-cluster";
import { plainJson } from "../../../fixtures/analytics";
import { CONTRACT } from "../../../fixtures/kafka";
import { resourcesOf } from "../../../fixtures/resources";

let made: ConfluentCluster;
const synth = (): string =>
  plainJson((stack) => {
    const accessPoint = new AccessPoint(stack, "Point", {
      environment: { id: "env-1" },
      gateway: { id: "gw-1" },
      awsIngressPrivateLinkEndpoint: { vpcEndpointId: "vpce-1" },
    });
    made = new ConfluentCluster(stack, "Cluster", {
      name: "klap-prod-sa-east-1-kafka",
      region: "sa-east-1",
      maxUnits: 2,
      principals: CONTRACT.principals,
      environmentId: "env-1",
      byokKeyId: "cck-1",
      accessPoint,
      accountIdOf: (principal) => `sa-${principal}`,
      mirroredHomes: ["us-east-1"],
      deletionProtection: true,
    });
  });

describe("ConfluentCluster", () => {
  it("runs over three zones with the account's key, protected from deletion", () => {
    expect(Object.values(resourcesOf(synth(), "confluent_kafka_cluster"))[0]).toMatchObject({
      availability: "HIGH",
      enterprise: [{ max_ecku: 2 }],
      byok_key: { id: "cck-1" },
      deletion_protection: true,
      depends_on: ["confluent_access_point.Point"],
      lifecycle: { prevent_destroy: true },
    });
  });

  it("is addressed through its access point", () => {
    synth();
    expect(made.restEndpoint.replace(/_[0-9A-F]{8}/g, "")).toBe(
      "${one([for each in confluent_kafka_cluster.Cluster.endpoints : each.rest_endpoint if each.access_point_id == confluent_access_point.Point.id])}",
    );
  });

  it("finds the registry's address through the same access point", () => {
    const { data } = JSON.parse(synth()) as { data: Record<string, Record<string, object>> };
    expect(Object.values(data.confluent_endpoint!)).toEqual([
      expect.objectContaining({
        filter: {
          environment: { id: "env-1" },
          service: "SCHEMA_REGISTRY",
          cloud: "AWS",
          region: "sa-east-1",
          is_private: true,
        },
        depends_on: ["confluent_kafka_cluster.Cluster", "confluent_access_point.Point"],
      }),
    ]);
    expect(made.registryEndpoint.replace(/_[0-9A-F]{8}/g, "")).toBe(
      '${one([for each in data.confluent_endpoint.Cluster_RegistryEndpoints.endpoints : each.endpoint if try(each.access_point[0].id, "") == confluent_access_point.Point.id])}',
    );
  });

  it("limits clients that have a quota", () => {
    expect(Object.values(resourcesOf(synth(), "confluent_kafka_client_quota"))).toMatchObject([
      {
        principals: ["sa-ingest"],
        throughput: { ingress_byte_rate: "1000000", egress_byte_rate: "2000000" },
      },
    ]);
  });

  it("lets the platform administer, applications read schemas, and the link own what it brings alone", () => {
    const bindings = Object.values(resourcesOf(synth(), "confluent_role_binding")).map(
      ({ principal, role_name, crn_pattern }) =>
        `${principal} ${role_name} ${(crn_pattern as string).replace(/^.*\}/, "")}`,
    );
    expect(bindings.sort()).toEqual([
      "User:sa-ingest DeveloperRead /subject=*",
      "User:sa-ledger DeveloperRead /subject=*",
      "User:sa-link DeveloperRead /subject=sa-east-1.*",
      "User:sa-link ResourceOwner /subject=:.us-east-1:*",
      "User:sa-platform CloudClusterAdmin ",
      "User:sa-platform ResourceOwner /subject=*",
    ]);
  });
});
