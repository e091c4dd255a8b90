import { planStacks, type StackPlan } from "../../delivery/plan";
import type { StackGraph } from "../../stacks/graph";
import type { PlanSummary } from "../../terraform/plan-json";
import { TerraformError } from "../../terraform/terraform";
import { SMALL_GRAPH } from "../report/small-graph";

const TRANSIT = "prod-network-sa-east-1-transit";
const KEYS = "prod-payments-sa-east-1-keys";
const VPC = "prod-payments-sa-east-1-vpc";
const ENDPOINTS = "prod-payments-sa-east-1-endpoints";
const SAME: PlanSummary = { add: 0, change: 0, destroy: 0, changes: [], applied: true };
const NEW: PlanSummary = {
  add: 1,
  change: 0,
  destroy: 0,
  changes: [{ address: "aws_vpc.a", actions: ["create"] }],
  applied: false,
};

/** Plans in which a stack that is not named has no changes. */
async function run(plans: Record<string, PlanSummary | Error>, graph: StackGraph = SMALL_GRAPH) {
  const told: string[] = [];
  const result = await planStacks(graph, {
    parallel: 2,
    plan: async (stack) => {
      const plan = plans[stack] ?? SAME;
      if (plan instanceof Error) throw plan;
      return Promise.resolve(plan);
    },
    onStack: ({ name }) => told.push(name),
  });
  const byName = Object.fromEntries(result.stacks.map((stack) => [stack.name, stack])) as Record<
    string,
    StackPlan
  >;
  return { result, byName, told };
}

describe("planStacks", () => {
  it("plans wave after wave", async () => {
    const { told, result } = await run({});
    expect(told).toEqual([KEYS, TRANSIT, VPC, ENDPOINTS]);
    expect(result.totals).toEqual({
      unchanged: 4,
      changed: 0,
      waiting: 0,
      failed: 0,
      add: 0,
      change: 0,
      destroy: 0,
    });
  });

  it("lets stacks wait whose producers were never applied, and those that rest on them", async () => {
    const { byName, result } = await run({ [TRANSIT]: NEW });
    expect(byName[TRANSIT]).toMatchObject({ status: "changed", add: 1, changes: NEW.changes });
    expect(byName[VPC]).toMatchObject({ status: "waiting", waitsFor: [TRANSIT] });
    expect(byName[ENDPOINTS]).toMatchObject({ status: "waiting", waitsFor: [VPC] });
    expect(result.totals).toMatchObject({ unchanged: 1, changed: 1, waiting: 2, add: 1 });
  });

  it("still plans what rests on a changed stack that is applied", async () => {
    const { byName } = await run({ [TRANSIT]: { ...NEW, applied: true } });
    expect(byName[VPC]!.status).toBe("unchanged");
  });

  it.each([
    [
      "has no state",
      "data.terraform_remote_state.payments_sa_east_1_vpc: Unable to find remote state: No stored state was found",
    ],
    ["lacks the contract", 'Unsupported attribute: This object does not have an attribute named "contract".'],
  ])("says which producer outside the plan %s", async (_, message) => {
    const error = new TerraformError("plan", [message], 1);
    const only = { ...SMALL_GRAPH, stacks: [SMALL_GRAPH.stacks[3]!], waves: [[ENDPOINTS]] };
    const { byName } = await run({ [ENDPOINTS]: error }, only);
    expect(byName[ENDPOINTS]).toMatchObject({ status: "waiting", waitsFor: [VPC] });
  });

  it("goes on with other stacks after one that fails", async () => {
    const { byName, result } = await run({ [TRANSIT]: new TerraformError("plan", ["no credentials"], 1) });
    expect(byName[TRANSIT]).toMatchObject({
      status: "failed",
      error: "terraform plan failed: no credentials",
    });
    expect(byName[KEYS]!.status).toBe("unchanged");
    expect(byName[VPC]!.status).toBe("waiting");
    expect(result.totals.failed).toBe(1);
  });

  it("does not hide a mistake of its own", async () => {
    await expect(run({ [TRANSIT]: new TypeError("a bug") })).rejects.toThrow("a bug");
  });
});
