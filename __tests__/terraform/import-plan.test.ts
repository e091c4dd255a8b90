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

  it("takes an update that sends again what the provider does not read for settled", () => {
    const update = {
      actions: ["update"],
      before: { skip_final_snapshot: null, enable_global_write_forwarding: null },
      after: { skip_final_snapshot: false, enable_global_write_forwarding: true },
    };
    expect(besideImports(plan("aws_rds_cluster", update))).toEqual({
      changes: [],
      settled: ["aws_rds_cluster.it (update skip_final_snapshot enable_global_write_forwarding)"],
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
