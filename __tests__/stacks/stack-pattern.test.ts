import { stackPattern } from "../../stacks/stack-pattern";

describe("stackPattern", () => {
  it.each([
    ["*", "prod-network-sa-east-1-transit", true],
    ["prod-network-*", "prod-network-sa-east-1-transit", true],
    ["prod-network-*", "prod-payments-sa-east-1-vpc", false],
    ["*-vpc", "prod-payments-sa-east-1-vpc-routes", false],
    ["*-transit, *-vpc", "prod-payments-sa-east-1-vpc", true],
    ["prod.network*", "prod-network-sa-east-1-transit", false],
    ["", "prod-network-sa-east-1-transit", false],
  ])("%j on %s is %p", (pattern, stack, matches) => expect(stackPattern(pattern)(stack)).toBe(matches));
});
