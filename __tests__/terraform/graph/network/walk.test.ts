import { pathsToInternet } from "../../../../terraform/graph/network/network";
import { PUBLIC, rangeOf } from "../../../../terraform/graph/network/ranges";
import { arrivals, arrivalsBy } from "../../../../terraform/graph/network/walk";
import { but } from "../../../fixtures/graph-of";
import {
  changedWorld,
  id,
  inTable,
  NETWORKS_STACK,
  route,
  TRANSIT,
  TWO_NETWORKS,
  worldOf,
} from "../../../fixtures/two-networks";

describe("arrivals", () => {
  it("follow the most specific route, through tables of networks and gateways", () => {
    const { ends } = worldOf();
    expect(ends("inner", "10.0.1.5")).toEqual(["vpc one by "]);
    expect(ends("inner", "10.1.0.5")).toEqual(["vpc two by there, one, two"]);
    expect(ends("inner", "8.8.8.8")).toEqual(["internet out by nat, out"]);
    expect(ends("inner", "10.9.0.1")).toEqual(["premises office by there, one, office"]);
    expect(ends("far", "8.8.8.8")).toEqual([]);
  });

  it("part addresses among routes", () => {
    expect(worldOf().ends("inner", "10.0.0.0/15")).toEqual(["vpc one by ", "vpc two by there, one, two"]);
  });

  it.each([
    ["the network's attachment", "aws_ec2_transit_gateway_vpc_attachment/one"],
    ["the association of its attachment", "aws_ec2_transit_gateway_route_table_association/one"],
    ["the propagation of the other network", "aws_ec2_transit_gateway_route_table_propagation/two"],
    ["the route to the gateway", "aws_route/there"],
  ])("do not come to another network without %s", (_, path) => {
    expect(
      changedWorld(path)
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
    const { ends } = changedWorld("aws_ec2_transit_gateway_route/hole", hole);
    expect(ends("inner", "10.1.0.5")).toEqual([]);
    expect(ends("inner", "10.1.1.5")).toEqual(["vpc two by there, one, two"]);
  });

  it("end where routes lead round in a circle", () => {
    const far = but(
      TWO_NETWORKS,
      `${NETWORKS_STACK}/resource/aws_route/far`,
      route("far", "10.2.0.0/16", TRANSIT),
    );
    const propagated = {
      destination_cidr_block: "10.2.0.0/16",
      ...inTable("aws_ec2_transit_gateway_vpc_attachment.two"),
    };
    const { ends } = worldOf(
      but(far, `${NETWORKS_STACK}/resource/aws_ec2_transit_gateway_route/loop`, propagated),
    );
    expect(ends("far", "10.2.0.1")).toEqual([]);
  });

  it("are not known where a route's target is not in the graph", () => {
    const { ends } = changedWorld(
      "aws_route/there",
      route("inner", "10.0.0.0/8", { nat_gateway_id: "nat-1" }),
    );
    expect(ends("inner", "10.1.0.5")).toEqual(["unknown there by there"]);
  });

  it("lead from on premises to the networks that its table knows", () => {
    const { network } = worldOf();
    const office = [...network.transit.attachments.values()].find(({ kind }) => kind === "vpn")!;
    const to = (cidr: string) => arrivalsBy(network, office, [rangeOf(cidr)!]).map(({ at }) => at.name);
    expect([to("10.1.0.5"), to("10.0.0.5"), to("10.7.0.1")]).toEqual([["two"], ["one"], []]);
  });

  it("are looked for to the internet over IPv4 and IPv6", () => {
    const { network, subnets } = worldOf();
    expect(pathsToInternet(network, subnets.get("inner")!).map(({ at }) => at.name)).toEqual(["out"]);
    expect(pathsToInternet(network, subnets.get("far")!)).toEqual([]);
    const ipv6 = {
      route_table_id: id("aws_route_table.far"),
      destination_ipv6_cidr_block: "::/0",
      gateway_id: id("aws_internet_gateway.out"),
    };
    const open = changedWorld("aws_route/ipv6", ipv6);
    expect(pathsToInternet(open.network, open.subnets.get("far")!).map(({ at }) => at.name)).toEqual(["out"]);
    expect(arrivals(open.network, open.subnets.get("far")!.table, PUBLIC)).toEqual([]);
  });
});
