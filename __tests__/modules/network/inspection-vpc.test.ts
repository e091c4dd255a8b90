import { Testing } from "cdktf";
import { InspectionVpc } from "../../../modules/network/inspection-vpc";
import { resourcesOf } from "../../fixtures/resources";

interface Rule {
  readonly cidr_block: string;
  readonly protocol: string;
  readonly from_port: number;
}

const synth = (privateCidrs = ["10.0.0.0/8", "172.16.0.0/16"]): string =>
  Testing.synthScope((stack) => {
    new InspectionVpc(stack, "Vpc", {
      name: "klap-prod-inspection",
      cidr: "10.1.128.0/20",
      zoneIds: ["sae1-az1", "sae1-az2", "sae1-az3"],
      privateCidrs,
    });
  });

/** Rules of a tier's network ACL as `<network> <protocol> <first port>`. */
const rules = (tier: string, direction: "ingress" | "egress"): string[] => {
  const acls = resourcesOf(synth(), "aws_network_acl");
  const name = `klap-prod-inspection-${tier}`;
  const acl = Object.values(acls).find(({ tags }) => (tags as { Name: string }).Name === name)!;
  return (acl[direction] as Rule[]).map((rule) => `${rule.cidr_block} ${rule.protocol} ${rule.from_port}`);
};

describe("InspectionVpc", () => {
  it("has its four tiers in every zone, no two of them overlapping", () => {
    const blocks = Object.values(resourcesOf(synth(), "aws_subnet")).map(({ cidr_block }) => cidr_block);
    expect(new Set(blocks).size).toBe(12);
  });

  it("lets the internet reach nothing but the ports of NAT gateways, and tell them of packets too long", () => {
    const fromAnywhere = rules("egress", "ingress").filter((rule) => rule.startsWith("0.0.0.0/0"));
    expect(fromAnywhere).toEqual(["0.0.0.0/0 6 1024", "0.0.0.0/0 17 1024", "0.0.0.0/0 1 0"]);
  });

  it("lets resolvers see private networks only, in both directions", () => {
    const privateOnly = ["10.0.0.0/8 -1 0", "172.16.0.0/16 -1 0"];
    expect(rules("resolver", "ingress")).toEqual(privateOnly);
    expect(rules("resolver", "egress")).toEqual(privateOnly);
  });

  it.each(["transit", "firewall"])("leaves tier %s to the firewall, which sees connections", (tier) => {
    expect(rules(tier, "ingress")).toEqual(["0.0.0.0/0 -1 0"]);
    expect(rules(tier, "egress")).toEqual(["0.0.0.0/0 -1 0"]);
  });

  it("refuses more private networks than a network ACL lists", () => {
    const many = Array.from({ length: 18 }, (_, index) => `10.${index}.0.0/16`);
    expect(() => synth(many)).toThrow(
      `stack/Vpc: privateCidrs must be a list of 1 to 17 different values, got ${JSON.stringify(many)}`,
    );
  });
});
