import { Testing } from "cdktf";
import { BrokerVpc } from "../../../modules/network/broker-vpc";
import { resourcesOf } from "../../fixtures/resources";

const synth = (cidr = "10.65.0.0/17"): string =>
  Testing.synthScope((stack) => {
    new BrokerVpc(stack, "Network", {
      name: "klap-staging-streaming",
      cidr,
      zoneIds: ["sae1-az1", "sae1-az2"],
    });
  });

describe("BrokerVpc", () => {
  it("has subnets for nodes, endpoints and the Transit Gateway in every zone, and room for more zones", () =>
    expect(
      Object.values(resourcesOf(synth(), "aws_subnet"))
        .map(({ cidr_block }) => cidr_block)
        .sort(),
    ).toEqual([
      "10.65.0.0/21",
      "10.65.64.0/24",
      "10.65.65.0/24",
      "10.65.72.0/28",
      "10.65.72.16/28",
      "10.65.8.0/21",
    ]));

  it("tells the vendor's load balancers which subnets are theirs", () => {
    const tagged = Object.values(resourcesOf(synth(), "aws_subnet")).filter(
      ({ tags }) => (tags as Record<string, string>)["kubernetes.io/role/internal-elb"] === "1",
    );
    expect(tagged.map(({ cidr_block }) => cidr_block)).toEqual(["10.65.0.0/21", "10.65.8.0/21"]);
  });

  it("has no way in from the internet, and no subnet with public addresses", () => {
    expect(resourcesOf(synth(), "aws_internet_gateway")).toEqual({});
    for (const subnet of Object.values(resourcesOf(synth(), "aws_subnet")))
      expect(subnet.map_public_ip_on_launch).toBe(false);
  });

  it("lets nodes call out by HTTP and TLS, and endpoints answer the VPC only", () => {
    const acl = (tier: string) =>
      Object.values(resourcesOf(synth(), "aws_network_acl")).find(
        ({ tags }) => (tags as { Name: string }).Name === `klap-staging-streaming-${tier}`,
      )!;
    const lines = (tier: string): string[] =>
      (acl(tier).egress as { from_port: number; to_port: number; cidr_block: string }[]).map(
        ({ from_port, to_port, cidr_block }) => `${from_port}-${to_port} ${cidr_block}`,
      );
    expect(lines("nodes")).toEqual([
      "0-0 0.0.0.0/0",
      "0-0 10.65.0.0/17",
      "443-443 0.0.0.0/0",
      "80-80 0.0.0.0/0",
      "1024-65535 0.0.0.0/0",
    ]);
    expect(lines("endpoints")).toEqual(["0-0 0.0.0.0/0", "1024-65535 10.65.0.0/17"]);
  });

  it("takes a /17", () =>
    expect(() => synth("10.65.0.0/16")).toThrow(
      'stack/Network: cidr must be an IPv4 network of prefix /17, got "10.65.0.0/16"',
    ));
});
