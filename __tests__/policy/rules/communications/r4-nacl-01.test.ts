import { denialsComeBeforeWiderPermissions } from "../../../../policy/rules/communications/r4-nacl-01";
import { graphOf, platformOf } from "../../../fixtures/graph";

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
const found = (ingress: readonly object[], own: Record<string, object> = {}) => {
  const { judgements, nothing } = denialsComeBeforeWiderPermissions.check(
    platformOf(
      graphOf({
        "prod-payments-sa-east-1-vpc": {
          resource: {
            aws_vpc: { v: { cidr_block: "10.0.0.0/16" } },
            aws_subnet: { s: { vpc_id: "${aws_vpc.v.id}", cidr_block: "10.0.0.0/24" } },
            aws_network_acl: { a: { subnet_ids: ["${aws_subnet.s.id}"], ingress } },
            aws_network_acl_rule: own,
          },
        },
      }),
    ),
  );
  return judgements.length === 0
    ? [`nothing: ${nothing}`]
    : judgements.map(({ verdict, message }) => `${verdict}: ${message}`);
};
const PASS = "pass: none of its 1 denials stands behind a wider permission";

describe("R4-NACL-01", () => {
  it.each([
    ["a wider permission behind it", [rule(1, "deny", "10.0.0.0/16"), rule(2, "allow", "0.0.0.0/0")]],
    ["an exception before it", [rule(1, "allow", "10.0.1.0/24"), rule(2, "deny", "10.0.0.0/16")]],
    [
      "a permission of the same addresses before it",
      [rule(1, "allow", "10.0.0.0/16"), rule(2, "deny", "10.0.0.0/16")],
    ],
    [
      "a wider permission of other ports",
      [rule(1, "allow", "0.0.0.0/0", 1, 9), rule(2, "deny", "10.0.0.0/16", 10, 20)],
    ],
    [
      "a wider permission of another protocol",
      [rule(1, "allow", "0.0.0.0/0"), rule(2, "deny", "10.0.0.0/16", 0, 9, "udp")],
    ],
    [
      "a wider permission of ICMP",
      [rule(1, "allow", "0.0.0.0/0", 0, 0, "1"), rule(2, "deny", "10.0.0.0/16", 0, 0, "-1")],
    ],
    [
      "a wider permission of somebody else",
      [rule(1, "allow", "172.16.0.0/12"), rule(2, "deny", "10.0.0.0/16")],
    ],
  ])("passes with %s", (_, ingress) => {
    expect(found(ingress)).toEqual([PASS]);
  });

  it("fails where a wider permission comes first, by a rule of its own too", () => {
    const denial = rule(300, "deny", "10.0.0.0/16", 0, 0, "-1");
    const message = "fail: ingress rule 300 denies what rule 200 lets through before it";
    expect(found([rule(200, "allow", "0.0.0.0/0", 1_024), denial])).toEqual([message]);
    const own = { rule_number: 200, rule_action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" };
    expect(found([denial], { own: { ...own, network_acl_id: "${aws_network_acl.a.id}" } })).toEqual([
      message,
    ]);
  });

  it("says why where nothing is denied", () => {
    expect(found([rule(1, "allow", "0.0.0.0/0")])).toEqual([
      "nothing: no network ACL denies anything by a rule of its own",
    ]);
  });
});
