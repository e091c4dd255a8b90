import { Testing } from "cdktf";
import { ResourceSharing } from "../../../modules/organization/resource-sharing";
import { resourcesOf } from "../../fixtures/resources";

const json = Testing.synthScope((stack) => {
  new ResourceSharing(stack, "ResourceSharing");
});

describe("ResourceSharing", () => {
  it("switches on sharing with the organization, once, by the resource that also makes RAM trusted", () =>
    expect(Object.keys(resourcesOf(json, "aws_ram_sharing_with_organization"))).toHaveLength(1));

  it("makes nothing else, above all no organization of its own", () =>
    expect(Object.keys(JSON.parse(json).resource)).toEqual(["aws_ram_sharing_with_organization"]));
});
