import { canReach } from "../../../../terraform/graph/network/can-reach";
import { networkOf, pathsToInternet } from "../../../../terraform/graph/network/network";
import { PUBLIC, rangeOf } from "../../../../terraform/graph/network/ranges";
import { arrivals, arrivalsBy } from "../../../../terraform/graph/network/walk";
import { but, graphOf } from "../../../fixtures/graph-of";

const A = "prod-payments-sa-east-1-a";
const id = (address: string): string => `\${${address}.id}`;
const route = (table: string, destination: string, target: object): object => ({
  route_table_id: id(`aws_route_table.${table}`),
  destination_cidr_block: destination,
  ...target,
});
const subnet = (vpc: string, cidr_block: string): object => ({ vpc_id: id(`aws_vpc.${vpc}`), cidr_block });
const table = (vpc: string): object => ({ vpc_id: id(`aws_vpc.${vpc}`) });
const associated = (name: string): object => ({
  subnet_id: id(`aws_subnet.${name}`),
  route_table_id: id(`aws_route_table.${name}`),
});
const TRANSIT = { transit_gateway_id: id("aws_ec2_transit_gateway.hub") };
const inTable = (attachment: string): object => ({
  transit_gateway_attachment_id: id(attachment),
  transit_gateway_route_table_id: id("aws_ec2_transit_gateway_route_table.all"),
});

/** Two networks at a Transit Gateway with a VPN; the first leaves by NAT and an internet gateway. */
const STACKS = {
  [A]: {
    resource: {
      aws_vpc: { one: { cidr_block: "10.0.0.0/16" }, two: { cidr_block: "10.1.0.0/16" } },
      aws_subnet: {
        inner: subnet("one", "10.0.0.0/24"),
        outer: subnet("one", "10.0.1.0/24"),
        far: subnet("two", "10.1.0.0/24"),
        link: subnet("one", "10.0.2.0/24"),
      },
      aws_route_table: { inner: table("one"), outer: table("one"), far: table("two") },
      aws_route_table_association: {
        inner: associated("inner"),
        outer: associated("outer"),
        far: associated("far"),
      },
      aws_internet_gateway: { out: table("one") },
      aws_nat_gateway: { nat: { subnet_id: id("aws_subnet.outer") } },
      aws_route: {
        out: route("outer", "0.0.0.0/0", { gateway_id: id("aws_internet_gateway.out") }),
        nat: route("inner", "0.0.0.0/0", { nat_gateway_id: id("aws_nat_gateway.nat") }),
        there: route("inner", "10.0.0.0/8", TRANSIT),
        back: route("far", "10.0.0.0/16", TRANSIT),
      },
      aws_ec2_transit_gateway: {
        hub: { default_route_table_association: "disable", default_route_table_propagation: "disable" },
      },
      aws_ec2_transit_gateway_vpc_attachment: {
        one: { ...TRANSIT, vpc_id: id("aws_vpc.one"), subnet_ids: [id("aws_subnet.link")] },
        two: { ...TRANSIT, vpc_id: id("aws_vpc.two"), subnet_ids: [id("aws_subnet.far")] },
      },
      aws_vpn_connection: { office: TRANSIT },
      aws_vpn_connection_route: { office: { destination_cidr_block: "10.9.0.0/16" } },
      aws_ec2_transit_gateway_route_table: { all: TRANSIT },
      aws_ec2_transit_gateway_route_table_association: {
        one: inTable("aws_ec2_transit_gateway_vpc_attachment.one"),
        two: inTable("aws_ec2_transit_gateway_vpc_attachment.two"),
        office: inTable("aws_vpn_connection.office"),
      },
      aws_ec2_transit_gateway_route_table_propagation: {
        one: inTable("aws_ec2_transit_gateway_vpc_attachment.one"),
        two: inTable("aws_ec2_transit_gateway_vpc_attachment.two"),
        office: inTable("aws_vpn_connection.office"),
      },
      aws_security_group: {
        client: { egress: [{ protocol: "-1", cidr_blocks: ["0.0.0.0/0"] }] },
        server: {
          ingress: [{ protocol: "tcp", from_port: 5432, to_port: 5432, cidr_blocks: ["10.0.0.0/16"] }],
        },
      },
      aws_instance: {
        client: {
          subnet_id: id("aws_subnet.inner"),
          vpc_security_group_ids: [id("aws_security_group.client")],
        },
        server: {
          subnet_id: id("aws_subnet.far"),
          vpc_security_group_ids: [id("aws_security_group.server")],
        },
      },
    },
  },
};
function world(stacks: object = STACKS) {
  const graph = graphOf(stacks as typeof STACKS);
  const network = networkOf(graph);
  const subnets = new Map([...network.topology.subnets.values()].map((each) => [each.resource.name, each]));
  const holders = new Map(network.holders.map((each) => [each.resource.name, each]));
  const ends = (name: string, ...cidrs: readonly string[]) =>
    arrivals(
      network,
      subnets.get(name)!.table,
      cidrs.map((cidr) => rangeOf(cidr)!),
    ).map(
      ({ kind, at, because }) =>
        `${kind} ${at.name} by ${because.map(({ resource }) => resource.name).join(", ")}`,
    );
  return { network, subnets, holders, ends };
}
const changed = (path: string, value?: unknown) => world(but(STACKS, `${A}/resource/${path}`, value));

describe("arrivals", () => {
  it("follow the most specific route, through tables of networks and gateways", () => {
    const { ends } = world();
    expect(ends("inner", "10.0.1.5")).toEqual(["vpc one by "]);
    expect(ends("inner", "10.1.0.5")).toEqual(["vpc two by there, one, two"]);
    expect(ends("inner", "8.8.8.8")).toEqual(["internet out by nat, out"]);
    expect(ends("inner", "10.9.0.1")).toEqual(["premises office by there, one, office"]);
    expect(ends("far", "8.8.8.8")).toEqual([]);
  });

  it("part addresses among routes", () => {
    expect(world().ends("inner", "10.0.0.0/15")).toEqual(["vpc one by ", "vpc two by there, one, two"]);
  });

  it.each([
    ["the network's attachment", "aws_ec2_transit_gateway_vpc_attachment/one"],
    ["the association of its attachment", "aws_ec2_transit_gateway_route_table_association/one"],
    ["the propagation of the other network", "aws_ec2_transit_gateway_route_table_propagation/two"],
    ["the route to the gateway", "aws_route/there"],
  ])("do not come to another network without %s", (_, path) => {
    expect(
      changed(path)
        .ends("inner", "10.1.0.5")
        .filter((end) => end.startsWith("vpc")),
    ).toEqual([]);
  });

  it("end at a black hole, which a static route may be", () => {
    const hole = {
      destination_cidr_block: "10.1.0.0/24",
      blackhole: true,
      transit_gateway_route_table_id: id("aws_ec2_transit_gateway_route_table.all"),
    };
    const { ends } = changed("aws_ec2_transit_gateway_route/hole", hole);
    expect(ends("inner", "10.1.0.5")).toEqual([]);
    expect(ends("inner", "10.1.1.5")).toEqual(["vpc two by there, one, two"]);
  });

  it("end where routes lead round in a circle", () => {
    const far = but(STACKS, `${A}/resource/aws_route/far`, route("far", "10.2.0.0/16", TRANSIT));
    const propagated = {
      destination_cidr_block: "10.2.0.0/16",
      ...inTable("aws_ec2_transit_gateway_vpc_attachment.two"),
    };
    const { ends } = world(but(far, `${A}/resource/aws_ec2_transit_gateway_route/loop`, propagated));
    expect(ends("far", "10.2.0.1")).toEqual([]);
  });

  it("are not known where a route's target is not in the graph", () => {
    const { ends } = changed("aws_route/there", route("inner", "10.0.0.0/8", { nat_gateway_id: "nat-1" }));
    expect(ends("inner", "10.1.0.5")).toEqual(["unknown there by there"]);
  });

  it("lead from on premises to the networks that its table knows", () => {
    const { network } = world();
    const office = [...network.transit.attachments.values()].find(({ kind }) => kind === "vpn")!;
    const to = (cidr: string) => arrivalsBy(network, office, [rangeOf(cidr)!]).map(({ at }) => at.name);
    expect([to("10.1.0.5"), to("10.0.0.5"), to("10.7.0.1")]).toEqual([["two"], ["one"], []]);
  });

  it("are looked for to the internet over IPv4 and IPv6", () => {
    const { network, subnets } = world();
    expect(pathsToInternet(network, subnets.get("inner")!).map(({ at }) => at.name)).toEqual(["out"]);
    expect(pathsToInternet(network, subnets.get("far")!)).toEqual([]);
    const ipv6 = {
      route_table_id: id("aws_route_table.far"),
      destination_ipv6_cidr_block: "::/0",
      gateway_id: id("aws_internet_gateway.out"),
    };
    const open = changed("aws_route/ipv6", ipv6);
    expect(pathsToInternet(open.network, open.subnets.get("far")!).map(({ at }) => at.name)).toEqual(["out"]);
    expect(arrivals(open.network, open.subnets.get("far")!.table, PUBLIC)).toEqual([]);
  });
});

describe("canReach", () => {
  const ports = (
    { network, holders }: ReturnType<typeof world>,
    from = "client",
    to = "server",
    port?: number,
  ) =>
    canReach(network, holders.get(from)!, holders.get(to)!, port).map(
      ({ ports: { from: low, to: high } }) => [low, high],
    );

  it("needs groups and routes there and back", () => {
    expect(ports(world())).toEqual([[5432, 5432]]);
    expect(ports(world(), "client", "server", 5432)).toEqual([[5432, 5432]]);
    expect(ports(world(), "client", "server", 5433)).toEqual([]);
    expect(ports(world(), "server", "client")).toEqual([]);
    expect(ports(world(), "client", "client")).toEqual([]);
  });

  it.each([
    ["the way there", "aws_route/there"],
    ["the way back", "aws_route/back"],
    ["what the client's group lets out", "aws_security_group/client/egress"],
    ["what the server's group lets in", "aws_security_group/server/ingress"],
  ])("is not without %s", (_, path) => {
    expect(ports(changed(path))).toEqual([]);
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
    expect(ports(changed("aws_network_acl/far", list([all], [all])))).toEqual([[5432, 5432]]);
    expect(ports(changed("aws_network_acl/far", list([closed], [all])))).toEqual([]);
    expect(ports(changed("aws_network_acl/far", list([all], [closed])))).toEqual([]);
  });
});
