import { cidrContains, cidrsOverlap, isCidr, subnetOf, supernetOf } from "../../../modules/core/cidr";

describe("cidr", () => {
  it.each(["10.0.0.0/8", "10.1.2.0/28", "0.0.0.0/0"])("takes %s as a network", (text) =>
    expect(isCidr(text)).toBe(true),
  );

  it.each(["10.0.0.1/8", "10.0.0.0", "10.0.0.0/33", "300.0.0.0/8", "x"])("refuses %s", (text) =>
    expect(isCidr(text)).toBe(false),
  );

  it("cuts numbered networks out of a larger one", () => {
    expect(subnetOf("10.64.0.0/10", 15, 1)).toBe("10.66.0.0/15");
    expect(subnetOf("10.0.0.0/16", 28, 272)).toBe("10.0.17.0/28");
  });

  it("refuses a network that does not fit", () => {
    expect(() => subnetOf("10.0.0.0/16", 24, 256)).toThrow(
      "network 256 of prefix /24 does not fit into 10.0.0.0/16",
    );
  });

  it("sees overlap and containment", () => {
    expect(cidrsOverlap("10.0.0.0/16", "10.0.128.0/17")).toBe(true);
    expect(cidrsOverlap("10.0.0.0/16", "10.1.0.0/16")).toBe(false);
    expect(cidrContains("10.0.0.0/8", "10.1.0.0/16")).toBe(true);
    expect(cidrContains("10.1.0.0/16", "10.0.0.0/8")).toBe(false);
  });

  it("finds the network of one bit less", () => {
    expect(supernetOf("172.17.0.0/16")).toBe("172.16.0.0/15");
    expect(supernetOf("172.16.0.0/15")).toBe("172.16.0.0/14");
    expect(supernetOf("192.168.1.128/25")).toBe("192.168.1.0/24");
    expect(() => supernetOf("0.0.0.0/0")).toThrow("0.0.0.0/0 lies in no larger network");
  });
});
