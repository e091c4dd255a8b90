import { INGRESS } from "../fixtures/compute";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-global-public-zone";
const environment = fixtureEnvironment({
  layers: { "payments/global": { "public-zone": { dnssec: { unsigned: "in a test" } } } },
});
const json = stackJson(environment, STACK);

describe("the layer public-zone", () => {
  it("answers for the environment's domain in public, and rests on nothing", () => {
    const { zone } = resourcesOf(json, "aws_route53_zone");
    expect(zone!.name).toBe("klap.test");
    expect(zone).not.toHaveProperty("vpc");
    expect(stackReads(environment, STACK)).toEqual([]);
  });

  it("leaves the delegation to the parent, and answers unsigned, so that it makes the zone only", () =>
    expect(Object.keys(JSON.parse(json).resource)).toEqual(["aws_route53_zone"]));

  it("shows ACM, once for all regions, that the API's names are ours", () => {
    const ingress = fixtureEnvironment({
      layers: {
        "payments/global": { "public-zone": { dnssec: { unsigned: "in a test" } } },
        "payments/sa-east-1": { ingress: INGRESS },
        "payments/us-east-1": { ingress: INGRESS },
      },
    });
    const proved = stackJson(ingress, STACK);
    expect(
      Object.entries(resourcesOf(proved, "aws_acm_certificate")).map(([key, each]) => [
        key,
        each.domain_name,
      ]),
    ).toEqual([
      ["proof_api_certificate", "api.klap.test"],
      ["proof_api_sa_east_1_certificate", "api-sa-east-1.klap.test"],
      ["proof_api_us_east_1_certificate", "api-us-east-1.klap.test"],
    ]);
    expect(Object.keys(resourcesOf(proved, "aws_route53_record"))).toHaveLength(3);
  });

  it("publishes the zone's id", () =>
    expect(JSON.parse(json).output.contract.value).toEqual({
      v1: { zoneId: "${aws_route53_zone.zone.zone_id}" },
    }));

  it("needs a domain", () =>
    expect(() => stackJson({ ...environment, domain: undefined }, STACK)).toThrow(
      "environment prod has DNS zones and no domain: set its domain",
    ));
});
