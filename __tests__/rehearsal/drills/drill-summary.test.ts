import { PassThrough } from "node:stream";
import { drillProgress, drillSummary } from "../../../rehearsal/drills/drill-summary";

const STEP = { title: "plan", changes: ["db: aws_rds_cluster.it (update)"], seconds: 2.26 };

describe("drillSummary", () => {
  it("counts steps and tells each change with the step that found it", () => {
    const calm = { name: "switchover", steps: [], planChanges: 0, seconds: 4 } as const;
    const wrong = { name: "failover", steps: [STEP], planChanges: 1, seconds: 2 } as const;
    const result = { environment: "prod", stacks: 3, resources: 40, drills: [calm, wrong], seconds: 61.4 };
    expect(drillSummary(result)).toBe(
      [
        "",
        "Drills of prod: 3 stacks with 40 resources in 61 s",
        "  switchover  0 steps, plans change nothing, 4 s",
        "  failover    1 steps, 1 changes, 2 s",
        "              plan: db: aws_rds_cluster.it (update)",
      ].join("\n"),
    );
  });
});

describe("drillProgress", () => {
  it("tells each step as a line", () => {
    const stream = new PassThrough();
    const { onStep } = drillProgress(stream);
    onStep("failover", STEP);
    onStep("failover", { ...STEP, changes: [] });
    expect(String(stream.read())).toBe(
      "          failover: plan (2.3 s): 1 changes\n          failover: plan (2.3 s)\n",
    );
  });
});
