import { canReach } from "../../../../terraform/graph/network/can-reach";
import { changedWorld, id, worldOf } from "../../../fixtures/two-networks";

describe("canReach", () => {
  const ports = (
    { network, holders }: ReturnType<typeof worldOf>,
    from = "client",
    to = "server",
    port?: number,
  ) =>
    canReach(network, holders.get(from)!, holders.get(to)!, port).map(
      ({ ports: { from: low, to: high } }) => [low, high],
    );

  it("needs groups and routes there and back", () => {
    expect(ports(worldOf())).toEqual([[5432, 5432]]);
    expect(ports(worldOf(), "client", "server", 5432)).toEqual([[5432, 5432]]);
    expect(ports(worldOf(), "client", "server", 5433)).toEqual([]);
    expect(ports(worldOf(), "server", "client")).toEqual([]);
    expect(ports(worldOf(), "client", "client")).toEqual([]);
  });

  it.each([
    ["the way there", "aws_route/there"],
    ["the way back", "aws_route/back"],
    ["what the client's group lets out", "aws_security_group/client/egress"],
    ["what the server's group lets in", "aws_security_group/server/ingress"],
  ])("is not without %s", (_, path) => {
    expect(ports(changedWorld(path))).toEqual([]);
  });

  it("is not where a list of the subnet drops it, or its answers", () => {
    const list = (ingress: object[], egress: object[]) => ({
      vpc_id: id("aws_vpc.two"),
      subnet_ids: [id("aws_subnet.far")],
      ingress,
      egress,
    });
    const all = { rule_no: 1, action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" };
    const { cidr_block, ...nobody } = all;
    expect(cidr_block).toBe("0.0.0.0/0");
    const closed = { ...nobody, cidr_block: "10.7.0.0/16" };
    expect(ports(changedWorld("aws_network_acl/far", list([all], [all])))).toEqual([[5432, 5432]]);
    expect(ports(changedWorld("aws_network_acl/far", list([closed], [all])))).toEqual([]);
    expect(ports(changedWorld("aws_network_acl/far", list([all], [closed])))).toEqual([]);
  });
});
