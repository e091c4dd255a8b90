import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Route53ResolverFirewallConfig } from "@cdktf/provider-aws/lib/route53-resolver-firewall-config";
import { networkCidr } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS, DNS_SETTINGS } from "../fixtures/network";
import { vpc } from "../fixtures/problems";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-us-east-1-dns-client";
const VPC_ID = "${data.terraform_remote_state.payments_us_east_1_vpc.outputs.contract.v1.vpcId}";
const environmentOf = (dnsClient: LayerSettings["dns-client"]) =>
  fixtureEnvironment({
    layers: {
      // What this layer rests on; those stacks are not built.
      "network/us-east-1": { ...BASE_LAYERS, dns: DNS_SETTINGS },
      "payments/us-east-1": {
        ...BASE_LAYERS,
        ...vpc(networkCidr("prod", "us-east-1", "payments")),
        "dns-client": dnsClient,
      },
    },
  });
const environment = environmentOf({ onFirewallFailure: "refuse", queryLogRetentionDays: 60 });
const json = stackJson(environment, STACK);

describe("the layer dns-client", () => {
  it("associates the account's own VPC with the profile of the network account in its region", () =>
    expect(Object.values(resourcesOf(json, "aws_route53profiles_association"))).toMatchObject([
      {
        name: "klap-prod-payments-dns",
        profile_id: "${data.terraform_remote_state.network_us_east_1_dns.outputs.contract.v1.profileId}",
        resource_id: VPC_ID,
      },
    ]));

  it.each([
    ["answer", "ENABLED"],
    ["refuse", "DISABLED"],
  ] as const)("follows the choice to %s while DNS Firewall does not answer", (onFirewallFailure, open) =>
    expect(
      stackJson(environmentOf({ onFirewallFailure, queryLogRetentionDays: 60 }), STACK),
    ).toHaveResourceWithProperties(Route53ResolverFirewallConfig, {
      resource_id: VPC_ID,
      firewall_fail_open: open,
    }),
  );

  it("keeps the VPC's questions to search for as long as told, under the logs key of its own region", () =>
    expect(json).toHaveResourceWithProperties(CloudwatchLogGroup, {
      name: "/aws/vendedlogs/klap-prod-payments-dns-queries",
      retention_in_days: 60,
      kms_key_id:
        '${data.terraform_remote_state.payments_us_east_1_keys.outputs.contract.v1.keyArns["logs"]}',
    }));

  it("sends the VPC's questions to that group and to the archive of its own account and region", () => {
    const configs = Object.values(resourcesOf(json, "aws_route53_resolver_query_log_config"));
    expect(configs.map(({ destination_arn }) => destination_arn)).toEqual([
      "${aws_cloudwatch_log_group.dns_query_logging_logs.arn}",
      "arn:aws:s3:::klap-prod-222222222222-us-east-1-log-archive",
    ]);
  });

  it("waits for VPC, profile, keys and archive", () =>
    expect(stackReads(environment, STACK).sort()).toEqual([
      "prod-network-us-east-1-dns",
      "prod-payments-us-east-1-keys",
      "prod-payments-us-east-1-storage",
      "prod-payments-us-east-1-vpc",
    ]));
});
