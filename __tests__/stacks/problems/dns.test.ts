import type { DnsSettings } from "../../../stacks/dns";
import { kafkaEnvironment, PLAN, SINGLE_PLAN } from "../../fixtures/kafka";
import { layerProblemsOf } from "../../fixtures/layer-problems";
import { problemsOf, withFolder } from "../../fixtures/problems";
import { DNS_SETTINGS } from "../../fixtures/network";

const problems = (firewall: Partial<DnsSettings["firewall"]>, queryLogRetentionDays = 30): string[] =>
  layerProblemsOf("network/sa-east-1", "dns", {
    ...DNS_SETTINGS,
    firewall: { ...DNS_SETTINGS.firewall, ...firewall },
    queryLogRetentionDays,
  });

describe("settings of dns", () => {
  it("may be those of the fixture", () => expect(problems({})).toEqual([]));

  it("hold domains, each once", () =>
    expect(problems({ blockedDomains: ["Bad.Test", "a.test", "a.test"] })).toEqual([
      'firewall.blockedDomains: must be a list of at least 0 different values, got ["Bad.Test","a.test","a.test"]',
      'firewall.blockedDomains: must be lower-case domain names, a dot in front meaning all below as well, got "Bad.Test"',
    ]));

  it("do not allow and block the same domain", () =>
    expect(problems({ allowedDomains: ["a.test"], blockedDomains: ["a.test"] })).toEqual([
      'firewall.allowedDomains: must be free of names that firewall.blockedDomains holds as well, got "a.test"',
    ]));

  describe("where Kafka answers behind an access point", () => {
    const among = (firewall: Partial<DnsSettings["firewall"]>, plan = PLAN, at = "network/sa-east-1") =>
      problemsOf(
        withFolder(kafkaEnvironment(plan), at, {
          layers: { dns: { ...DNS_SETTINGS, firewall: { ...DNS_SETTINGS.firewall, ...firewall } } },
        }),
      ).filter((problem) => problem.includes("layers.dns."));

    it("answer both domains of its names", () =>
      expect(among({ allowedDomains: ["partner.test", ".accesspoint.glb.confluent.cloud"] })).toEqual([
        'folders[network/sa-east-1].layers.dns.firewall.allowedDomains: must be with .accesspoint.confluent.cloud, where the region\'s Kafka answers, got ["partner.test",".accesspoint.glb.confluent.cloud"]',
      ]));

    it("may leave them out where they are answered anyway, where there is no Kafka, and where it is Redpanda's", () => {
      expect(among({ otherDomains: "alert" })).toEqual([]);
      expect(among({}, PLAN, "network/global")).toEqual([]);
      expect(among({}, SINGLE_PLAN)).toEqual([]);
    });
  });

  it("keep questions for days that CloudWatch knows, in the profile's VPC and in its clients'", () => {
    expect(problems({}, 31)).toEqual([expect.stringMatching(/^queryLogRetentionDays: must be one of 1, 3/)]);
    const client = { onFirewallFailure: "answer", queryLogRetentionDays: 31 } as const;
    expect(layerProblemsOf("payments/sa-east-1", "dns-client", client)).toEqual([
      expect.stringMatching(/^queryLogRetentionDays: must be one of 1, 3.*, got 31$/),
    ]);
  });
});
