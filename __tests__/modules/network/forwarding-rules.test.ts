import { Route53ResolverRule } from "@cdktf/provider-aws/lib/route53-resolver-rule";
import { Testing } from "cdktf";
import { ForwardingRules, type ForwardingRulesProps } from "../../../modules/network/forwarding-rules";

/** Terraform JSON of a stack whose only construct is the rules of prod. */
const synth = (props: Partial<ForwardingRulesProps> = {}): string =>
  Testing.synthScope((stack) => {
    new ForwardingRules(stack, "Rules", {
      name: "klap-prod",
      endpointId: "rslvr-out-1",
      domains: ["corp.klap.test"],
      nameServers: ["172.16.0.53"],
      ...props,
    });
  });

describe("ForwardingRules", () => {
  it("sends a domain to its name servers", () =>
    expect(synth()).toHaveResourceWithProperties(Route53ResolverRule, {
      name: "klap-prod-corp-klap-test",
      domain_name: "corp.klap.test",
      target_ip: [{ ip: "172.16.0.53", port: 53 }],
    }));

  it("rejects a domain with a final dot", () =>
    expect(() => synth({ domains: ["corp.klap.test."] })).toThrow(
      'stack/Rules: domains must be lower-case domain names without a final dot, got "corp.klap.test."',
    ));

  it("rejects having no domain", () =>
    expect(() => synth({ domains: [] })).toThrow(
      "stack/Rules: domains must be a list of at least 1 different values, got []",
    ));

  it("rejects more than six name servers", () => {
    const nameServers = Array.from({ length: 7 }, (_, index) => `172.16.0.${index}`);
    expect(() => synth({ nameServers })).toThrow(
      "stack/Rules: nameServers must be a list of 1 to 6 different values",
    );
  });
});
