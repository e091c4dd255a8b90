import { aclOf, passages, passesAll, type AclRule } from "../../../../terraform/graph/network/network-acl";
import { EVERYWHERE, rangeOf } from "../../../../terraform/graph/network/ranges";
import { graphOf } from "../../../fixtures/graph-of";

const STACK = "prod-payments-sa-east-1-vpc";

/** The list that these blocks, and these resources of their own, make. */
function acl(blocks: object, own: Readonly<Record<string, object>> = {}) {
  const graph = graphOf({
    [STACK]: { resource: { aws_network_acl: { a: blocks }, aws_network_acl_rule: own } },
  });
  return aclOf(graph.of("aws_network_acl")[0]!, graph.of("aws_network_acl_rule"));
}
const rules = (...ingress: readonly object[]): readonly AclRule[] => acl({ ingress }).ingress;
const rule = (
  rule_no: number,
  action: string,
  cidr_block: string,
  from = 0,
  to = 65_535,
  protocol = "tcp",
) => ({
  rule_no,
  action,
  cidr_block,
  protocol,
  from_port: from,
  to_port: to,
});
const net = rangeOf("10.0.0.0/24")!;
const tcp = (from: number, to = from) => ({ protocol: "tcp", from, to });

describe("aclOf", () => {
  it("puts blocks and rules of their own in the order of their numbers, by direction", () => {
    const { ingress, egress } = acl(
      { ingress: [rule(300, "allow", "0.0.0.0/0"), rule(100, "DENY", "10.0.0.0/8")], egress: [] },
      {
        in: {
          rule_number: 200,
          rule_action: "allow",
          protocol: "6",
          cidr_block: "0.0.0.0/0",
          from_port: 1,
          to_port: 2,
        },
        out: { rule_number: 50, egress: true, rule_action: "deny", protocol: "all", cidr_block: "0.0.0.0/0" },
      },
    );
    expect(ingress.map(({ number, allows, protocol }) => [number, allows, protocol])).toEqual([
      [100, false, "tcp"],
      [200, true, "tcp"],
      [300, true, "tcp"],
    ]);
    expect(egress.map(({ number, ports }) => [number, ports])).toEqual([
      [50, { protocol: "-1", from: 0, to: 65_535 }],
    ]);
  });

  it("takes addresses that are not known for all where they are let through, and for none where they are not", () => {
    const [allowed, denied, ipv6] = rules(
      { ...rule(1, "allow", "${aws_vpc.gone.cidr_block}") },
      { ...rule(2, "deny", "${aws_vpc.gone.cidr_block}") },
      { ...rule(3, "allow", ""), cidr_block: null, ipv6_cidr_block: "::/0" },
    );
    expect(allowed!.addresses).toEqual(EVERYWHERE);
    expect([denied!.addresses, ipv6!.addresses]).toEqual([
      { from: -1, to: -1 },
      { from: -1, to: -1 },
    ]);
  });

  it("puts rules without a number last", () => {
    const found = rules({ action: "allow", protocol: "tcp" }, rule(32_766, "deny", "0.0.0.0/0"));
    expect(found.map(({ allows }) => allows)).toEqual([false, true]);
  });
});

describe("passages", () => {
  it("lets the first rule that matches decide", () => {
    const denyFirst = rules(rule(1, "deny", "10.0.0.0/8"), rule(2, "allow", "0.0.0.0/0"));
    const allowFirst = rules(rule(1, "allow", "0.0.0.0/0"), rule(2, "deny", "10.0.0.0/8"));
    expect(passages(denyFirst, net, tcp(443))).toEqual([]);
    expect(passages(allowFirst, net, tcp(443))).toMatchObject([
      { addresses: net, ports: { from: 443, to: 443 } },
    ]);
  });

  it("leaves to later rules what one does not match, and meets at single ports", () => {
    const others = rules(rule(1, "deny", "10.9.0.0/16"), rule(2, "allow", "0.0.0.0/0"));
    expect(passages(others, net, tcp(443))).toHaveLength(1);
    const edge = rules(rule(1, "allow", "0.0.0.0/0", 400, 443));
    expect(passages(edge, net, tcp(443, 500))).toMatchObject([{ ports: { from: 443, to: 443 } }]);
  });

  it("drops what no rule matches", () => {
    expect(passages(rules(rule(1, "allow", "10.0.1.0/24")), net, tcp(443))).toEqual([]);
    expect(passages(rules(rule(1, "allow", "0.0.0.0/0", 1, 442)), net, tcp(443))).toEqual([]);
    expect(passages(rules(rule(1, "allow", "0.0.0.0/0", 444, 500)), net, tcp(443))).toEqual([]);
    expect(passages([], net, tcp(443))).toEqual([]);
  });

  it.each([
    ["tcp", "tcp", 1],
    ["udp", "tcp", 0],
    ["-1", "tcp", 1],
    ["tcp", "-1", 1],
  ])("of a rule for %p, asked for %p, are %p", (own, protocol, count) => {
    const found = passages(rules(rule(1, "allow", "0.0.0.0/0", 0, 65_535, own)), net, {
      protocol,
      from: 22,
      to: 22,
    });
    expect(found).toHaveLength(count);
  });

  it("parts what is asked for where a rule takes a piece out of the middle", () => {
    const found = passages(
      rules(rule(1, "deny", "10.0.0.64/26", 100, 199), rule(2, "allow", "10.0.0.0/24", 50, 250)),
      net,
      tcp(0, 300),
    );
    const pieces = found.map(({ addresses: { from, to }, ports }) => [
      from - net.from,
      to - net.from,
      ports.from,
      ports.to,
    ]);
    expect(pieces).toEqual([
      [0, 63, 50, 250],
      [128, 255, 50, 250],
      [64, 127, 50, 99],
      [64, 127, 200, 250],
    ]);
  });

  it("counts nothing twice that two rules let through", () => {
    const twice = rules(rule(1, "allow", "10.0.0.0/25"), rule(2, "allow", "10.0.0.0/24"));
    expect(passages(twice, net, tcp(443)).map(({ addresses }) => addresses.to - addresses.from + 1)).toEqual([
      128, 128,
    ]);
  });
});

describe("passesAll", () => {
  it("asks that nothing is left out", () => {
    const most = rule(2, "allow", "0.0.0.0/0");
    expect(passesAll(rules(most), net, tcp(1, 9))).toBe(true);
    expect(passesAll(rules(rule(1, "deny", "10.0.0.255/32", 9, 9), most), net, tcp(1, 9))).toBe(false);
    expect(
      passesAll(rules(rule(1, "allow", "10.0.0.0/25"), rule(2, "allow", "10.0.0.128/25")), net, tcp(1, 9)),
    ).toBe(true);
    expect(passesAll(rules(), net, tcp(1, 9))).toBe(false);
  });
});
