import { Route53ProfilesAssociation } from "@cdktf/provider-aws/lib/route53profiles-association";
import { Route53ProfilesResourceAssociation } from "@cdktf/provider-aws/lib/route53profiles-resource-association";
import { Route53ResolverEndpoint } from "@cdktf/provider-aws/lib/route53-resolver-endpoint";
import { Route53ResolverFirewallDomainList } from "@cdktf/provider-aws/lib/route53-resolver-firewall-domain-list";
import { Route53ResolverQueryLogConfig } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config";
import { Route53ResolverRule } from "@cdktf/provider-aws/lib/route53-resolver-rule";
import { RamPrincipalAssociation } from "@cdktf/provider-aws/lib/ram-principal-association";
import { networkCidr } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { DNS_SETTINGS, inspectionSettings } from "../fixtures/network";
import { vpc as vpcOf } from "../fixtures/problems";

const base = {
  keys: { primaryRegion: "sa-east-1", purposes: ["logs", "alarms"] },
  storage: {
    immutability: { mode: "none" },
    tiers: { infrequentAccessDays: 30, archiveDays: 60, expireDays: 150 },
    accessLogRetentionDays: 30,
    directLogRetentionDays: 30,
  },
  alarms: { subscriptions: { ops: { protocol: "email", endpoint: "ops@klap.test" } } },
} as const satisfies Partial<LayerSettings>;
/** What other layers' settings tell this one; their stacks are not built. */
const hub = (region: string): Partial<LayerSettings> => ({
  ...base,
  inspection: inspectionSettings(region),
  dns: DNS_SETTINGS,
});
const { vpc } = vpcOf(networkCidr("prod", "sa-east-1", "payments"));
const layers = {
  "network/sa-east-1": hub("sa-east-1"),
  "network/us-east-1": hub("us-east-1"),
  "network/global": { "private-zone": {} },
  "payments/sa-east-1": { ...base, vpc },
} satisfies Record<string, Partial<LayerSettings>>;
const environment = fixtureEnvironment({ layers });
const hubJson = (): string => stackJson(environment, "prod-network-sa-east-1-dns");

describe("dns", () => {
  it("answers on premises, and asks there, at a fixed address in each zone", () => {
    const { inbound, outbound } = JSON.parse(hubJson()).resource.aws_route53_resolver_endpoint;
    expect(inbound.ip_address).toHaveLength(3);
    const hosts = (ips: { ip: string }[]): number[] => ips.map(({ ip }) => Number(ip.split(".")[3]) % 64);
    expect(hosts(inbound.ip_address)).toEqual([10, 10, 10]);
    expect(hosts(outbound.ip_address)).toEqual([11, 11, 11]);
  });

  it("forwards the domains on premises to their name servers", () =>
    expect(hubJson()).toHaveResourceWithProperties(Route53ResolverRule, {
      domain_name: "corp.klap.test",
      rule_type: "FORWARD",
      target_ip: [
        { ip: "172.16.0.53", port: 53 },
        { ip: "172.16.1.53", port: 53 },
      ],
    }));

  it("has no endpoints and rules where nothing is on premises", () => {
    const json = stackJson({ ...environment, onPremises: undefined }, "prod-network-sa-east-1-dns");
    expect(json).not.toHaveResource(Route53ResolverEndpoint);
    expect(json).not.toHaveResource(Route53ResolverRule);
  });

  it("allows AWS's names, the environment's, those on premises and what is listed", () => {
    const lists = JSON.parse(hubJson()).resource.aws_route53_resolver_firewall_domain_list;
    expect(lists.firewall_allowed_domains.domains).toEqual(
      expect.arrayContaining([
        "*.amazonaws.com.",
        "klap.test.",
        "*.klap.test.",
        "*.corp.klap.test.",
        "partner.test.",
      ]),
    );
    expect(hubJson()).toHaveResourceWithProperties(Route53ResolverFirewallDomainList, { domains: ["*."] });
  });

  it("holds private zone, firewall and rules in one profile, shared with the workload accounts", () => {
    const held = JSON.parse(hubJson()).resource.aws_route53profiles_resource_association;
    expect(Object.keys(held)).toEqual([
      "profile_private_zone",
      "profile_firewall",
      "profile_rule_corp_klap_test",
    ]);
    expect(hubJson()).toHaveResourceWithProperties(Route53ProfilesResourceAssociation, {
      resource_properties: '{"priority":1000}',
    });
    expect(hubJson()).toHaveResourceWithProperties(RamPrincipalAssociation, { principal: "222222222222" });
  });

  it("logs the inspection VPC's questions to search and to keep", () => {
    expect(hubJson()).toHaveResource(Route53ProfilesAssociation);
    expect(hubJson()).toHaveResourceWithProperties(Route53ResolverQueryLogConfig, {
      destination_arn: "arn:aws:s3:::klap-prod-111111111111-sa-east-1-log-archive",
    });
    expect(hubJson()).toHaveResourceWithProperties(Route53ResolverQueryLogConfig, {
      destination_arn: "${aws_cloudwatch_log_group.inspection_query_logging_logs.arn}",
    });
  });

  it("waits for zone, keys and archive", () =>
    expect(new Set(stackReads(environment, "prod-network-sa-east-1-dns"))).toEqual(
      new Set([
        "prod-network-sa-east-1-inspection",
        "prod-network-global-private-zone",
        "prod-network-sa-east-1-keys",
        "prod-network-sa-east-1-storage",
        "prod-network-sa-east-1-alarms",
      ]),
    ));
});
