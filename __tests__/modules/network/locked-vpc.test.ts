import { DefaultNetworkAcl } from "@cdktf/provider-aws/lib/default-network-acl";
import { DefaultRouteTable } from "@cdktf/provider-aws/lib/default-route-table";
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Testing } from "cdktf";
import { LockedVpc } from "../../../modules/network/locked-vpc";

const synth = (cidr = "10.0.0.0/16"): string =>
  Testing.synthScope((stack) => {
    new LockedVpc(stack, "Network", { name: "klap-prod-payments", cidr });
  });

describe("LockedVpc", () => {
  it("resolves names, which interface endpoints need", () => {
    expect(synth()).toHaveResourceWithProperties(Vpc, {
      cidr_block: "10.0.0.0/16",
      enable_dns_support: true,
      enable_dns_hostnames: true,
    });
  });

  it("has defaults that let nothing pass", () => {
    expect(synth()).toHaveResourceWithProperties(DefaultSecurityGroup, { ingress: [], egress: [] });
    expect(synth()).toHaveResourceWithProperties(DefaultRouteTable, { route: [] });
    const { resource } = JSON.parse(synth()) as { resource: Record<string, Record<string, object>> };
    const [acl] = Object.values(resource[DefaultNetworkAcl.tfResourceType]!);
    expect(acl).not.toHaveProperty("ingress");
    expect(acl).not.toHaveProperty("egress");
  });

  it.each(["10.0.0.0/15", "10.0.0.0/29", "vpc"])("rejects the block %s", (cidr) => {
    expect(() => synth(cidr)).toThrow(`Network: cidr must be an IPv4 network from /16 to /28, got "${cidr}"`);
  });
});
