import { stackJson, stackReads } from "../fixtures/environment";
import { BYOVPC, byovpcJson } from "../fixtures/byovpc";
import { CONFLUENT } from "../fixtures/kafka";
import { resourcesOf } from "../fixtures/resources";
import { brokersContract } from "../../stacks/brokers";

const json = byovpcJson("streaming", "sa-east-1", "brokers");
const one = (type: string): Record<string, unknown> => Object.values(resourcesOf(json, type))[0]!;
/** Rules of one of the security groups, as `<from>-<to> <peer>`. */
const rules = (group: string, side: "ingress" | "egress"): string[] =>
  Object.entries(resourcesOf(json, `aws_vpc_security_group_${side}_rule`))
    .filter(([name]) => name.startsWith(`groups_${group}_`))
    .map(
      ([, { from_port, to_port, cidr_ipv4 }]) =>
        `${String(from_port)}-${String(to_port)} ${String(cidr_ipv4)}`,
    )
    .sort();

describe("BrokersStack", () => {
  it("comes after what its agent needs to come up: boundary, ways out, endpoints", () =>
    expect(stackReads(BYOVPC, "staging-streaming-sa-east-1-brokers")).toEqual([
      "staging-streaming-global-broker-identity",
      "staging-streaming-sa-east-1-vpc-routes",
      "staging-streaming-sa-east-1-endpoints",
      "staging-payments-sa-east-1-kafka-account",
      "staging-streaming-sa-east-1-vpc",
    ]));

  it("has a network of ours, three subnets, a bucket and a table in it", () => {
    const { aws } = one("redpanda_network").customer_managed_resources as {
      aws: { private_subnets: { arns: string[] }; management_bucket: object; dynamodb_table: object };
    };
    expect(aws.private_subnets.arns).toHaveLength(3);
    expect(Object.keys(aws).sort()).toEqual([
      "dynamodb_table",
      "management_bucket",
      "private_subnets",
      "vpc",
    ]);
  });

  it("is private, in three zones, open to the clients' account by private link alone", () => {
    const cluster = one("redpanda_cluster");
    expect(cluster).toMatchObject({
      cluster_type: "byoc",
      connection_type: "private",
      throughput_tier: "tier-1-aws-v3-arm",
      zones: ["sae1-az1", "sae1-az2", "sae1-az3"],
      allow_deletion: false,
      aws_private_link: { enabled: true, allowed_principals: ["arn:aws:iam::111120202020:root"] },
      lifecycle: { prevent_destroy: true },
    });
    expect(cluster.cluster_configuration).toEqual({
      custom_properties_json: '{"enable_shadow_linking":true}',
    });
  });

  it("hands over every thing that the vendor's interface asks for", () =>
    expect(
      Object.keys((one("redpanda_cluster").customer_managed_resources as { aws: object }).aws).sort(),
    ).toEqual([
      "agent_instance_profile",
      "cloud_storage_bucket",
      "cluster_security_group",
      "connectors_node_group_instance_profile",
      "connectors_security_group",
      "k8s_cluster_role",
      "node_security_group",
      "permissions_boundary_policy",
      "redpanda_agent_security_group",
      "redpanda_node_group_instance_profile",
      "redpanda_node_group_security_group",
      "utility_node_group_instance_profile",
      "utility_security_group",
    ]));

  it("admits to brokers its own VPC and the brokers of the other region, at Kafka's ports", () => {
    expect(rules("brokers", "ingress")).toEqual(
      ["10.65.0.0/17", "10.67.0.0/17"]
        .flatMap((cidr) => [`30081-30081 ${cidr}`, `30092-30094 ${cidr}`, `9092-9092 ${cidr}`])
        .sort(),
    );
    for (const group of ["agent", "connectors", "utility"]) expect(rules(group, "ingress")).toEqual([]);
  });

  it("lets out of the VPC nothing but HTTPS", () => {
    for (const group of ["agent", "connectors", "utility", "node"])
      expect(rules(group, "egress").filter((rule) => !rule.endsWith("10.65.0.0/17"))).toEqual([
        "443-443 0.0.0.0/0",
      ]);
  });

  it("keeps segments and states in private buckets, and locks in a table that nobody deletes", () => {
    expect(Object.keys(resourcesOf(json, "aws_s3_bucket_public_access_block"))).toHaveLength(2);
    expect(one("aws_dynamodb_table")).toMatchObject({
      hash_key: "LockID",
      deletion_protection_enabled: true,
      server_side_encryption: { enabled: true },
    });
  });

  it("publishes where clients begin, and no secret", () =>
    expect(Object.keys(brokersContract.shape)).toEqual([
      "clusterId",
      "bootstrapServers",
      "restEndpoint",
      "registryEndpoint",
      "endpointServiceName",
    ]));

  it("is Redpanda's BYOVPC only", () => {
    const folders = BYOVPC.folders.map((folder) => {
      const { brokers } = folder.layers;
      return brokers === undefined
        ? folder
        : { ...folder, layers: { ...folder.layers, brokers: { ...brokers, service: CONFLUENT } } };
    });
    expect(() => stackJson({ ...BYOVPC, folders }, "staging-streaming-sa-east-1-brokers")).toThrow(
      'staging-streaming-sa-east-1-brokers: only Redpanda\'s BYOVPC runs in an account of ours, got "enterprise"',
    );
  });
});
