import { NetworkfirewallFirewallPolicy } from "@cdktf/provider-aws/lib/networkfirewall-firewall-policy";
import { NetworkfirewallLoggingConfiguration } from "@cdktf/provider-aws/lib/networkfirewall-logging-configuration";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS, inspectionSettings } from "../fixtures/network";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-network-sa-east-1-inspection";
const environment = fixtureEnvironment({
  layers: {
    "network/sa-east-1": {
      keys: { primaryRegion: "sa-east-1", purposes: ["logs", "alarms"] },
      storage: BASE_LAYERS.storage!,
      alarms: BASE_LAYERS.alarms!,
      transit: {},
      inspection: inspectionSettings("sa-east-1"),
    },
    "payments/sa-east-1": { vpc: { cidr: "10.0.0.0/16", publicIngress: false, flowLogRetentionDays: 90 } },
    "payments/us-east-1": { vpc: { cidr: "10.2.0.0/16", publicIngress: false, flowLogRetentionDays: 90 } },
  },
});
const json = (): string => stackJson(environment, STACK);

describe("InspectionStack", () => {
  it("rests on the boundary of roles, keys, archive, alarms and the Transit Gateway of its region", () => {
    expect(stackReads(environment, STACK).sort()).toEqual([
      "prod-network-global-identity",
      ...["alarms", "keys", "storage", "transit"].map((layer) => `prod-network-sa-east-1-${layer}`),
    ]);
  });

  it("takes the region's workload VPCs, and no other region's, for home", () => {
    expect(json()).toHaveResourceWithProperties(NetworkfirewallFirewallPolicy, {
      firewall_policy: expect.objectContaining({
        policy_variables: {
          rule_variables: [{ key: "HOME_NET", ip_set: { definition: ["10.0.0.0/16", "10.1.128.0/20"] } }],
        },
      }) as unknown,
    });
  });

  it("evaluates protocols before domains", () => {
    const [policy] = Object.values(resourcesOf(json(), "aws_networkfirewall_firewall_policy"));
    expect(JSON.stringify(policy)).toMatch(/rule_group\.protocols\.arn.*rule_group\.domains\.arn/);
  });

  it("leads each zone through its own firewall endpoint", () => {
    const route = resourcesOf(json(), "aws_route").routes_sae1_az2_transit_internet!;
    expect(route.vpc_endpoint_id).toBe(
      "${{for state in aws_networkfirewall_firewall.firewall.firewall_status[0].sync_states : state.attachment[0].subnet_id => state.attachment[0].endpoint_id}[aws_subnet.vpc_firewall_sae1_az2.id]}",
    );
  });

  it("archives flows in the account's own bucket of the region", () => {
    expect(json()).toHaveResourceWithProperties(NetworkfirewallLoggingConfiguration, {
      logging_configuration: {
        log_destination_config: expect.arrayContaining([
          {
            log_type: "FLOW",
            log_destination_type: "S3",
            log_destination: { bucketName: "klap-prod-111111111111-sa-east-1-log-archive" },
          },
        ]) as unknown,
      },
    });
  });

  it("records every connection of its VPC in a log group and in the archive", () => {
    const logs = Object.values(resourcesOf(json(), "aws_flow_log"));
    expect(logs.map(({ log_destination_type }) => log_destination_type).sort()).toEqual([
      "cloud-watch-logs",
      "s3",
    ]);
    for (const { traffic_type } of logs) expect(traffic_type).toBe("ALL");
  });

  it("routes to on-premises networks through the Transit Gateway once the VPC is attached", () => {
    const route = resourcesOf(json(), "aws_route").routes_sae1_az1_resolver_172_16_0_0_16!;
    expect(route.transit_gateway_id).toBe(
      "${aws_ec2_transit_gateway_vpc_attachment.attachment.transit_gateway_id}",
    );
  });

  it("publishes its subnets by tier and zone", () => {
    const { contract } = (JSON.parse(json()) as { output: Record<string, { value: unknown }> }).output;
    const { v1 } = contract!.value as { v1: { subnetIds: Record<string, string> } };
    expect(Object.keys(v1.subnetIds)).toHaveLength(12);
    expect(v1.subnetIds["resolver-sae1-az3"]).toBe("${aws_subnet.vpc_resolver_sae1_az3.id}");
  });
});
