import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { inspectionSettings } from "../fixtures/network";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-network-global-private-zone";
/** What is looked at is whether a region has the layer; its stack is not built. */
const inspected = (region: string) => ({ inspection: inspectionSettings(region) });
const zoneOnly = { "network/global": { "private-zone": {} } };
const environment = fixtureEnvironment({
  regions: ["sa-east-1", "us-east-1", "us-west-2"],
  layers: {
    ...zoneOnly,
    "network/sa-east-1": inspected("sa-east-1"),
    "network/us-east-1": inspected("us-east-1"),
    "payments/us-west-2": inspected("us-west-2"),
  },
});
const json = stackJson(environment, STACK);

describe("the layer private-zone", () => {
  it("answers below the environment's domain", () =>
    expect(resourcesOf(json, "aws_route53_zone").zone!.name).toBe("internal.klap.test"));

  it("is attached to the inspection VPC of every region of its account that has one", () => {
    expect(resourcesOf(json, "aws_route53_zone").zone!.vpc).toEqual(
      ["sa-east-1", "us-east-1"].map((region) => ({
        vpc_id: `\${data.terraform_remote_state.network_${region.replaceAll("-", "_")}_inspection.outputs.contract.v1.vpcId}`,
        vpc_region: region,
      })),
    );
    expect(stackReads(environment, STACK)).toEqual([
      "prod-network-sa-east-1-inspection",
      "prod-network-us-east-1-inspection",
    ]);
  });

  it("publishes the zone's id", () =>
    expect(JSON.parse(json).output.contract.value).toEqual({
      v1: { zoneId: "${aws_route53_zone.zone.zone_id}" },
    }));

  it("needs a domain", () =>
    expect(() => stackJson({ ...environment, domain: undefined }, STACK)).toThrow(
      "environment prod has DNS zones and no domain: set its domain",
    ));

  it("needs a region with an inspection VPC", () =>
    expect(() => stackJson(fixtureEnvironment({ layers: zoneOnly }), STACK)).toThrow(
      "prod-network-global-private-zone/Zone: vpcIds must be a list of at least 1 different values, got []",
    ));
});
