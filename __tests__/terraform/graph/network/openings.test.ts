import { groupsOf } from "../../../../terraform/graph/network/groups";
import { aclOf } from "../../../../terraform/graph/network/network-acl";
import {
  answerPorts,
  commonPorts,
  groupOpenings,
  outside,
  throughAcls,
  type Side,
} from "../../../../terraform/graph/network/openings";
import { rangeOf } from "../../../../terraform/graph/network/ranges";
import { graphOf } from "../../../fixtures/graph-of";

const graph = graphOf({
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_security_group: {
        client: {
          egress: [
            {
              protocol: "tcp",
              from_port: 443,
              to_port: 500,
              security_groups: ["${aws_security_group.server.id}"],
            },
          ],
        },
        server: {
          ingress: [
            {
              protocol: "tcp",
              from_port: 400,
              to_port: 450,
              security_groups: ["${aws_security_group.client.id}"],
            },
            { protocol: "udp", from_port: 53, to_port: 53, cidr_blocks: ["10.0.0.0/24"] },
          ],
        },
        closed: {},
      },
      aws_network_acl: {
        open: { ingress: [all("allow")], egress: [all("allow")] },
        oneWay: { ingress: [all("allow")], egress: [] },
      },
    },
  },
});
function all(action: string): object {
  return { rule_no: 1, action, protocol: "-1", cidr_block: "0.0.0.0/0" };
}
const groups = new Map([...groupsOf(graph).values()].map((group) => [group.resource.name, group]));
const acls = new Map(graph.of("aws_network_acl").map((each) => [each.name, aclOf(each, [])]));

function side(cidr: string, name?: string, acl?: string): Side {
  const group = name === undefined ? undefined : groups.get(name)!;
  return {
    range: rangeOf(cidr)!,
    members: new Set(group === undefined ? [] : [group.resource]),
    ...(group !== undefined && { groups: [group] }),
    ...(acl !== undefined && { acl: acls.get(acl)! }),
  };
}
const ports = (from: Side, to: Side) => groupOpenings(from, to).map((opening) => opening.ports);

describe("groupOpenings", () => {
  const [client, server] = [side("10.0.0.0/24", "client"), side("10.0.1.0/24", "server")];

  it("lets through what groups of both sides allow", () => {
    expect(ports(client, server)).toEqual([{ protocol: "tcp", from: 443, to: 450 }]);
    expect(groupOpenings(client, server)[0]!.because).toHaveLength(2);
    expect(ports(server, client)).toEqual([]);
    expect(ports(client, side("10.0.1.0/24", "closed"))).toEqual([]);
  });

  it("asks one side where no group guards the other, and nobody where none guards either", () => {
    expect(ports(side("10.0.0.0/24"), server)).toEqual([{ protocol: "udp", from: 53, to: 53 }]);
    expect(ports(side("10.0.9.0/24"), server)).toEqual([]);
    expect(ports(side("10.0.0.0/24", "closed"), side("10.0.1.0/24"))).toEqual([]);
    expect(ports(side("10.0.0.0/24"), side("10.0.1.0/24"))).toEqual([
      { protocol: "-1", from: 0, to: 65_535 },
    ]);
  });
});

describe("throughAcls", () => {
  const asked = (protocol: string) => ({ ports: { protocol, from: 443, to: 443 }, because: [] });
  const from = (acl?: string): Side => side("10.0.0.0/24", undefined, acl);
  const to = (acl?: string): Side => side("10.0.1.0/24", undefined, acl);

  it.each([
    [undefined, undefined, "tcp", 1],
    ["open", "open", "tcp", 1],
    ["oneWay", "open", "tcp", 0],
    ["open", "oneWay", "tcp", 0],
    ["open", "oneWay", "udp", 0],
    ["open", "oneWay", "icmp", 1],
    [undefined, "open", "tcp", 1],
  ])("from %p to %p over %p leaves %p", (here, there, protocol, count) => {
    expect(throughAcls(from(here), to(there), asked(protocol))).toHaveLength(count);
  });

  it("tells which rules of the lists let it through", () => {
    const [opening] = throughAcls(from("open"), to("open"), asked("tcp"));
    expect(opening!.because.map(({ resource }) => resource.name)).toEqual(["open", "open"]);
  });
});

describe("ports", () => {
  const tcp = (low: number, high: number) => ({ protocol: "tcp", from: low, to: high });

  it.each([
    [tcp(1, 5), tcp(5, 9), tcp(5, 5)],
    [tcp(1, 5), tcp(6, 9), undefined],
    [tcp(1, 5), { ...tcp(1, 5), protocol: "udp" }, undefined],
    [tcp(1, 5), { ...tcp(0, 9), protocol: "-1" }, tcp(1, 5)],
    [{ ...tcp(0, 9), protocol: "-1" }, tcp(1, 5), tcp(1, 5)],
  ])("of %p and %p in common are %p", (a, b, common) => {
    expect(commonPorts(a, b)).toEqual(common);
  });

  it("to which answers go are those that clients ask from", () => {
    expect(answerPorts(tcp(443, 443))).toEqual({ protocol: "tcp", from: 1_024, to: 65_535 });
  });

  it("of a side outside are guarded by nobody", () => {
    expect(outside()).toMatchObject({ range: { from: 0, to: 2 ** 32 - 1 } });
    expect(outside().groups).toBeUndefined();
  });
});
