import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { TerraformOutput, Testing } from "cdktf";
import { PublicZone } from "../../../modules/network/public-zone";
import { resourcesOf } from "../../fixtures/resources";

const json = Testing.synthScope((stack) => {
  const zone = new PublicZone(stack, "Zone", { name: "klap.test" });
  new TerraformOutput(stack, "ZoneId", { value: zone.zoneId, staticId: true });
});
const [address, zone] = Object.entries(resourcesOf(json, "aws_route53_zone"))[0]!;

describe("PublicZone", () => {
  it("answers for the domain", () =>
    expect(json).toHaveResourceWithProperties(Route53Zone, { name: "klap.test" }));

  it("is public, since no VPC is named", () => expect(zone).not.toHaveProperty("vpc"));

  it("is not deleted together with its records", () => expect(zone).not.toHaveProperty("force_destroy"));

  it("gives the id under which records are made", () =>
    expect(JSON.parse(json).output.ZoneId.value).toBe(`\${aws_route53_zone.${address}.zone_id}`));
});
