import { allowRules } from "../../../modules/network/allow-rules";

describe("allowRules", () => {
  it("numbers rules in steps of ten, in the order given", () => {
    const numbers = allowRules([{ cidr: "10.0.0.0/8" }, { cidr: "172.16.0.0/16" }]).map(
      (rule) => rule.ruleNo,
    );
    expect(numbers).toEqual([10, 20]);
  });

  it("allows everything from a network unless told otherwise", () => {
    expect(allowRules([{ cidr: "10.0.0.0/8" }])).toEqual([
      { ruleNo: 10, action: "allow", protocol: "-1", cidrBlock: "10.0.0.0/8", fromPort: 0, toPort: 0 },
    ]);
  });

  it("allows one protocol from a port upwards", () => {
    const [rule] = allowRules([{ cidr: "0.0.0.0/0", protocol: "tcp", fromPort: 1_024 }]);
    expect(rule).toMatchObject({ protocol: "6", fromPort: 1_024, toPort: 65_535 });
  });

  it("lets path MTU discovery through, and no other ICMP", () => {
    const [rule] = allowRules([{ cidr: "0.0.0.0/0", protocol: "fragmentation" }]);
    expect(rule).toMatchObject({ protocol: "1", icmpType: 3, icmpCode: 4 });
  });
});
