import { cidrContains } from "../../../policy/parts/cidr-contains";

describe("cidrContains", () => {
  it.each([
    ["10.0.0.0/16", "10.0.255.0/24", true],
    ["10.0.0.0/24", "10.0.0.0/24", true],
    ["10.0.0.0/25", "10.0.0.0/24", false],
    ["10.0.0.0/24", "10.0.1.0/24", false],
    ["0.0.0.0/0", "192.168.0.0/16", true],
    ["10.0.0.256/24", "10.0.0.0/25", false],
    ["x", "10.0.0.0/8", false],
    [undefined, undefined, false],
  ])("says whether %s holds %s: %s", (outer, inner, held) => {
    expect(cidrContains(outer, inner)).toBe(held);
  });
});
