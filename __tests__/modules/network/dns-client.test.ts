import { Route53ResolverFirewallConfig } from "@cdktf/provider-aws/lib/route53-resolver-firewall-config";
import { Testing } from "cdktf";
import { DnsClient, type DnsClientProps } from "../../../modules/network/dns-client";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<DnsClientProps> = {}): string =>
  Testing.synthScope((stack) => {
    new DnsClient(stack, "Dns", {
      name: "klap-prod-payments-dns",
      vpcId: "vpc-1",
      profileId: "rp-1",
      onFirewallFailure: "refuse",
      kmsKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/mrk-1",
      queryLogRetentionDays: 30,
      archiveBucketArn: "arn:aws:s3:::archive",
      ...props,
    });
  });

describe("DnsClient", () => {
  it("associates the VPC with the profile, the only one that it takes", () =>
    expect(Object.values(resourcesOf(synth(), "aws_route53profiles_association"))).toEqual([
      { name: "klap-prod-payments-dns", profile_id: "rp-1", resource_id: "vpc-1" },
    ]));

  it.each([
    ["unfiltered answers", "answer", "ENABLED"],
    ["no answers", "refuse", "DISABLED"],
  ] as const)("gives the VPC %s when the firewall fails and is told to %s", (_, onFirewallFailure, open) =>
    expect(synth({ onFirewallFailure })).toHaveResourceWithProperties(Route53ResolverFirewallConfig, {
      resource_id: "vpc-1",
      firewall_fail_open: open,
    }),
  );

  it("logs every question of the VPC to search and to keep", () => {
    const json = synth();
    const configs = Object.values(resourcesOf(json, "aws_route53_resolver_query_log_config"));
    expect(configs.map(({ name }) => name)).toEqual([
      "klap-prod-payments-dns-archive",
      "klap-prod-payments-dns-search",
    ]);
    const associations = Object.values(
      resourcesOf(json, "aws_route53_resolver_query_log_config_association"),
    );
    expect(associations.map(({ resource_id }) => resource_id)).toEqual(["vpc-1", "vpc-1"]);
  });

  it.each(["", "2026", "a.b", "payments dns", "a".repeat(57)])("rejects the name %p", (name) =>
    expect(() => synth({ name })).toThrow(
      `stack/Dns: name must be 1 to 56 letters, digits and hyphens, not digits only, got "${name}"`,
    ),
  );
});
