import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { Testing } from "cdktf";
import { WorkloadVpc, type WorkloadVpcProps } from "../../../modules/network/workload-vpc";

const PROPS: WorkloadVpcProps = {
  name: "klap-prod-payments",
  cidr: "10.0.0.0/16",
  zoneIds: ["sae1-az1", "sae1-az2", "sae1-az3"],
  publicIngress: true,
  environmentCidr: "10.0.0.0/10",
  onPremisesCidrs: ["172.16.0.0/16"],
  kafkaWay: "confluent-endpoint",
};
const synth = (props: Partial<WorkloadVpcProps> = {}): string =>
  Testing.synthScope((stack) => {
    new WorkloadVpc(stack, "Network", { ...PROPS, ...props });
  });
const resources = (json: string, type: string): object[] =>
  Object.values(
    (JSON.parse(json) as { resource: Record<string, Record<string, object>> }).resource[type] ?? {},
  );

describe("WorkloadVpc", () => {
  it("has a subnet and a route table for each of six tiers in each zone", () => {
    expect(resources(synth(), "aws_subnet")).toHaveLength(18);
    expect(resources(synth(), "aws_route_table")).toHaveLength(18);
  });

  it("gives no subnet a public address by itself", () => {
    for (const subnet of resources(synth(), "aws_subnet"))
      expect(subnet).toMatchObject({ map_public_ip_on_launch: false });
  });

  it("has a network ACL for each tier, whose own rules admit nothing more in a further zone", () => {
    const acls = (zoneIds: string[]): unknown[] =>
      resources(synth({ zoneIds }), "aws_network_acl").map((acl) => (acl as { ingress: unknown }).ingress);
    expect(acls([...PROPS.zoneIds])).toHaveLength(6);
    expect(acls([...PROPS.zoneIds])).toEqual(acls(["sae1-az1"]));
  });

  it("routes only the tier ingress to the internet, in every zone", () => {
    expect(
      resources(synth(), "aws_route").map((route) => (route as { route_table_id: string }).route_table_id),
    ).toEqual(PROPS.zoneIds.map((zoneId) => expect.stringContaining(`ingress_${zoneId}`) as string));
  });

  it("has neither an internet gateway nor a route where ingress is not public", () => {
    expect(synth({ publicIngress: false })).not.toHaveResource(InternetGateway);
    expect(synth({ publicIngress: false })).not.toHaveResource(Route);
  });

  it("rejects a block that is no /16", () => {
    expect(() => synth({ cidr: "10.0.0.0/20" })).toThrow(
      'Network: cidr must be an IPv4 network of prefix /16, got "10.0.0.0/20"',
    );
  });

  it("rejects a zone that repeats", () => {
    expect(() => synth({ zoneIds: ["sae1-az1", "sae1-az1"] })).toThrow(
      'zoneIds must be a list of at least 1 different values, got ["sae1-az1","sae1-az1"]',
    );
  });

  it("rejects more on-premises blocks than network ACLs take", () => {
    const onPremisesCidrs = Array.from({ length: 12 }, (_, index) => `172.${index + 16}.0.0/16`);
    expect(() => synth({ onPremisesCidrs })).toThrow(
      "Network: onPremisesCidrs must be a list short enough for 20 network ACL rules (join neighbouring blocks)",
    );
  });
});
