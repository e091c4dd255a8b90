import type { StackPlan } from "../../delivery/plan";
import { planLine } from "../../report/plan-line";

const PLAN: StackPlan = {
  name: "prod-payments-sa-east-1-vpc",
  wave: 1,
  status: "unchanged",
  add: 1,
  change: 2,
  destroy: 3,
  changes: [],
  waitsFor: ["prod-network-sa-east-1-transit"],
  error: "terraform plan failed: no credentials",
};

describe("planLine", () => {
  it.each<[StackPlan["status"], string]>([
    ["unchanged", "no changes"],
    ["changed", "1 to add, 2 to change, 3 to destroy"],
    ["waiting", "not planned, apply first: prod-network-sa-east-1-transit"],
    ["failed", "terraform plan failed: no credentials"],
  ])("says of a stack that is %s: %s", (status, words) => {
    expect(planLine({ ...PLAN, status })).toBe(`prod-payments-sa-east-1-vpc: ${words}`);
  });
});
