import { NetworkfirewallRuleGroup } from "@cdktf/provider-aws/lib/networkfirewall-rule-group";
import { Testing } from "cdktf";
import { DomainAllowList, type DomainAllowListProps } from "../../../modules/network/domain-allow-list";

const synth = (props: Partial<DomainAllowListProps> = {}): string =>
  Testing.synthScope((stack) => {
    new DomainAllowList(stack, "Domains", {
      name: "klap-prod-domains",
      domains: ["api.example.com", ".example.org"],
      homeCidrs: ["10.0.0.0/16"],
      capacity: 100,
      kmsKeyArn: "arn:aws:kms:sa-east-1:111111111111:key/k",
      ...props,
    });
  });

describe("DomainAllowList", () => {
  it("lets HTTP and TLS pass to the listed domains, in strict order", () => {
    expect(synth()).toHaveResourceWithProperties(NetworkfirewallRuleGroup, {
      type: "STATEFUL",
      capacity: 100,
      rule_group: expect.objectContaining({
        stateful_rule_options: { rule_order: "STRICT_ORDER" },
        rules_source: {
          rules_source_list: {
            generated_rules_type: "ALLOWLIST",
            target_types: ["HTTP_HOST", "TLS_SNI"],
            targets: ["api.example.com", ".example.org"],
          },
        },
      }) as unknown,
    });
  });

  it("looks at traffic of the spokes, not of the firewall's VPC alone", () => {
    expect(synth()).toHaveResourceWithProperties(NetworkfirewallRuleGroup, {
      rule_group: expect.objectContaining({
        rule_variables: { ip_sets: [{ key: "HOME_NET", ip_set: { definition: ["10.0.0.0/16"] } }] },
      }) as unknown,
    });
  });

  it("is encrypted with the given key", () => {
    expect(synth()).toHaveResourceWithProperties(NetworkfirewallRuleGroup, {
      encryption_configuration: {
        type: "CUSTOMER_KMS",
        key_id: "arn:aws:kms:sa-east-1:111111111111:key/k",
      },
    });
  });

  it.each(["*.example.com", "https://example.com", "Example.com", "com", ".com", "a..b", "example.com:443"])(
    "refuses %s as a domain",
    (domain) => {
      expect(() => synth({ domains: [domain] })).toThrow(
        `stack/Domains: domains must be names of at least two lower-case labels, such as api.example.com or .example.com, got "${domain}"`,
      );
    },
  );

  it.each(["api.example.com", "example.com", ".api.example.com"])(
    "refuses %s beside a wildcard that covers it",
    (domain) => {
      expect(() => synth({ domains: [".example.com", domain] })).toThrow(
        `stack/Domains: domains must be free of names that ".example.com" already covers, got "${domain}"`,
      );
    },
  );

  it("refuses a list that is empty or repeats a domain", () => {
    const rule = "stack/Domains: domains must be a list of at least 1 different values, got";
    expect(() => synth({ domains: [] })).toThrow(`${rule} []`);
    expect(() => synth({ domains: ["a.b", "a.b"] })).toThrow(`${rule} ["a.b","a.b"]`);
  });

  it.each([3, 30_001])("refuses a capacity of %p for two domains", (capacity) => {
    expect(() => synth({ capacity })).toThrow(
      `stack/Domains: capacity must be a whole number from 4 to 30000, got ${capacity}`,
    );
  });
});
