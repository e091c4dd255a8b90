import { besideImports } from "../../terraform/import-plan";
import type { PlanJson } from "../../terraform/plan-json";

type Change = NonNullable<PlanJson["resource_changes"]>[number]["change"];
const plan = (type: string, change: Change): PlanJson => ({
  resource_changes: [{ address: `${type}.it`, mode: "managed", type, change }],
});

describe("besideImports", () => {
  it("finds nothing in a plan that imports only", () => {
    expect(besideImports(plan("aws_vpc", { actions: ["no-op"] }))).toEqual({ changes: [], settled: [] });
    expect(besideImports({})).toEqual({ changes: [], settled: [] });
  });

  it("tells what would reach AWS, with the arguments of an update", () => {
    const update = {
      actions: ["update"],
      before: { name: "a", tags: null },
      after: { name: "b", tags: null },
    };
    expect(besideImports(plan("aws_vpc", update)).changes).toEqual(["aws_vpc.it (update name)"]);
    expect(besideImports(plan("aws_vpc", { actions: ["create"] })).changes).toEqual(["aws_vpc.it (create)"]);
  });

  it("takes an update of what only the state keeps for settled", () => {
    const update = {
      actions: ["update"],
      before: { deletion_window_in_days: null },
      after: { deletion_window_in_days: 30 },
      after_unknown: { id: false },
    };
    expect(besideImports(plan("aws_kms_key", update))).toEqual({
      changes: [],
      settled: ["aws_kms_key.it (update deletion_window_in_days)"],
    });
  });

  it("trusts no value that is known only after apply", () => {
    const update = {
      actions: ["update"],
      before: { deletion_window_in_days: null, policy: "{}" },
      after: { deletion_window_in_days: 30 },
      after_unknown: { policy: true },
    };
    expect(besideImports(plan("aws_kms_key", update)).changes).toEqual([
      "aws_kms_key.it (update deletion_window_in_days policy)",
    ]);
  });
});
