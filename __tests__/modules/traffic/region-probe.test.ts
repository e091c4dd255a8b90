import { Testing } from "cdktf";
import { RegionProbe, type RegionProbeProps } from "../../../modules/traffic/region-probe";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<RegionProbeProps> = {}): string =>
  Testing.synthScope((stack) => {
    new RegionProbe(stack, "Probe", {
      name: "klap-prod-sa-east-1",
      regionalName: "api-sa-east-1.klap.test",
      intervalSeconds: 10,
      failureThreshold: 3,
      ...props,
    });
  });

describe("RegionProbe", () => {
  it("asks one region over HTTPS for its own health, and for that of what it needs", () => {
    const checks = resourcesOf(synth(), "aws_route53_health_check");
    const common = {
      type: "HTTPS",
      fqdn: "api-sa-east-1.klap.test",
      port: 443,
      enable_sni: true,
      request_interval: 10,
      failure_threshold: 3,
    };
    expect(Object.values(checks)).toEqual([
      expect.objectContaining({ ...common, resource_path: "/health/deep" }),
      expect.objectContaining({ ...common, resource_path: "/health" }),
    ]);
  });

  it.each<[string, Partial<RegionProbeProps>, string]>([
    [
      "an interval that Route 53 has not",
      { intervalSeconds: 20 as 10 },
      "Probe: intervalSeconds must be one of 10, 30, got 20",
    ],
    [
      "no failure",
      { failureThreshold: 0 },
      "Probe: failureThreshold must be a whole number from 1 to 10, got 0",
    ],
    [
      "the name that all regions share, by which a healthy one would answer for a lost one",
      { regionalName: "api.klap.test" },
      'Probe: regionalName must be the name of one region, got "api.klap.test"',
    ],
  ])("rejects %s", (_what, props, message) => expect(() => synth(props)).toThrow(message));
});
