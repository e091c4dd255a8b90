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

  it("publishes the zone's id", () =>
    expect(JSON.parse(json).output.contract.value).toEqual({
      v1: { zoneId: "${aws_route53_zone.zone.zone_id}" },
    }));

  it("needs a domain", () =>
    expect(() => stackJson({ ...environment, domain: undefined }, STACK)).toThrow(
      "environment prod has DNS zones and no domain: set its domain",
    ));
});
