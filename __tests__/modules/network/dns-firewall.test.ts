import { Route53ResolverFirewallDomainList } from "@cdktf/provider-aws/lib/route53-resolver-firewall-domain-list";
import { Route53ResolverFirewallRule } from "@cdktf/provider-aws/lib/route53-resolver-firewall-rule";
import { Testing } from "cdktf";
import { DnsFirewall, type DnsFirewallProps } from "../../../modules/network/dns-firewall";

/** Terraform JSON of a stack whose only construct is the firewall of prod. */
const synth = (props: Partial<DnsFirewallProps> = {}): string =>
  Testing.synthScope((stack) => {
    new DnsFirewall(stack, "Firewall", {
      name: "klap-prod",
      blockedDomains: [],
      allowedDomains: [".example.com"],
      otherDomains: "block",
      ...props,
    });
  });

const rules = (json: string): { name: string; action: string; priority: number }[] =>
  Object.values(JSON.parse(json).resource.aws_route53_resolver_firewall_rule);

describe("DnsFirewall", () => {
  it("answers a domain and all below it where a dot stands in front", () =>
    expect(synth()).toHaveResourceWithProperties(Route53ResolverFirewallDomainList, {
      domains: ["example.com.", "*.example.com."],
    }));

  it("judges blocked domains first and the rest last", () => {
    const ordered = rules(synth({ blockedDomains: ["bad.example.com"] })).sort(
      (a, b) => a.priority - b.priority,
    );
    expect(ordered.map(({ name, action }) => [name, action])).toEqual([
      ["klap-prod-blocked", "BLOCK"],
      ["klap-prod-allowed", "ALLOW"],
      ["klap-prod-others", "BLOCK"],
    ]);
  });

  it("only notes other domains where it is told to", () =>
    expect(synth({ otherDomains: "alert" })).toHaveResourceWithProperties(Route53ResolverFirewallRule, {
      name: "klap-prod-others",
      action: "ALERT",
    }));

  it("leaves out the block list where nothing is blocked", () => expect(rules(synth())).toHaveLength(2));

  it("rejects allowing nothing", () =>
    expect(() => synth({ allowedDomains: [] })).toThrow(
      "stack/Firewall: allowedDomains must be a list of at least 1 different values, got []",
    ));

  it.each(["*.example.com", "Example.com", "example"])("rejects %s as a domain", (domain) =>
    expect(() => synth({ allowedDomains: [domain] })).toThrow(
      `stack/Firewall: allowedDomains must be lower-case domain names, a dot in front meaning all below as well, got "${domain}"`,
    ),
  );
});
