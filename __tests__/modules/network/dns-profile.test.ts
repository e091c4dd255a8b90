import { Route53ProfilesResourceAssociation } from "@cdktf/provider-aws/lib/route53profiles-resource-association";
import { Testing } from "cdktf";
import { DnsProfile } from "../../../modules/network/dns-profile";

/** Terraform JSON of a stack whose only construct is prod's profile. */
const synth = (name = "klap-prod-dns"): string =>
  Testing.synthScope((stack) => {
    new DnsProfile(stack, "Profile", {
      name,
      privateZoneId: "Z1",
      firewallRuleGroupArn: "arn:aws:route53resolver:sa-east-1:111111111111:firewall-rule-group/rslvr-frg-1",
      ruleArns: {
        "corp.klap.test": "arn:aws:route53resolver:sa-east-1:111111111111:resolver-rule/rslvr-rr-1",
      },
    });
  });

describe("DnsProfile", () => {
  it("holds the private zone", () =>
    expect(synth()).toHaveResourceWithProperties(Route53ProfilesResourceAssociation, {
      resource_arn: "arn:aws:route53:::hostedzone/Z1",
    }));

  it("holds the firewall at a priority that Route 53 leaves free", () =>
    expect(synth()).toHaveResourceWithProperties(Route53ProfilesResourceAssociation, {
      name: "klap-prod-dns-firewall",
      resource_properties: '{"priority":1000}',
    }));

  it("holds a rule for each domain", () =>
    expect(synth()).toHaveResourceWithProperties(Route53ProfilesResourceAssociation, {
      name: "klap-prod-dns-corp-klap-test",
    }));

  it.each(["a.b", "2026", ""])("rejects the name %j, which Route 53 does not take", (name) =>
    expect(() => synth(name)).toThrow(
      `stack/Profile: name must be 1 to 64 letters, digits and hyphens, and not digits alone, got "${name}"`,
    ),
  );
});
