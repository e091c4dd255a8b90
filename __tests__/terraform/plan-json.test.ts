import { summarizePlan } from "../../terraform/plan-json";

const change = (address: string, ...actions: string[]) => ({
  address,
  mode: "managed",
  type: "aws_vpc",
  change: { actions },
});

describe("summarizePlan", () => {
  it("counts as Terraform does, a replacement twice, and lists what is touched by address", () => {
    const plan = {
      resource_changes: [
        change("aws_vpc.b", "create"),
        change("aws_vpc.a", "delete", "create"),
        change("aws_vpc.c", "update"),
        change("aws_vpc.d", "no-op"),
        change("data.aws_region.e", "read"),
      ],
      output_changes: { contract: { actions: ["update"] }, same: { actions: ["no-op"] } },
      prior_state: { values: { root_module: { resources: [{}] } } },
    };
    expect(summarizePlan(plan)).toEqual({
      add: 2,
      change: 1,
      destroy: 1,
      changes: [
        { address: "aws_vpc.a", actions: ["delete", "create"] },
        { address: "aws_vpc.b", actions: ["create"] },
        { address: "aws_vpc.c", actions: ["update"] },
        { address: "output.contract", actions: ["update"] },
      ],
      applied: true,
    });
  });

  it("takes a stack without a state for one that was never applied", () => {
    expect(summarizePlan({})).toEqual({ add: 0, change: 0, destroy: 0, changes: [], applied: false });
  });
});
