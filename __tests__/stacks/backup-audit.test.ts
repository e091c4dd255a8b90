import type { LayerSettings } from "../../stacks/catalog";
import { planLayers } from "../fixtures/backup";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-sa-east-1-backup-audit";
const AUDIT: LayerSettings["backup-audit"] = {
  classes: ["objects"],
  otherRegion: false,
  frequencyHours: 24,
  retentionDays: 7,
  restoreMinutes: 720,
  recordedBy: "landing-zone",
};
const environmentOf = (settings: Partial<LayerSettings["backup-audit"]> = {}) =>
  fixtureEnvironment({
    layers: {
      "payments/sa-east-1": { ...planLayers(["objects"]), "backup-audit": { ...AUDIT, ...settings } },
    },
  });

describe("the layer backup-audit", () => {
  it("reports into the region's bucket of direct logs", () => {
    const plans = Object.values(resourcesOf(stackJson(environmentOf(), STACK), "aws_backup_report_plan"));
    const buckets = plans.map(({ report_delivery_channel: channel }) => channel);
    expect(new Set(buckets.map((channel) => (channel as { s3_bucket_name: string }).s3_bucket_name))).toEqual(
      new Set(["klap-prod-222222222222-sa-east-1-direct-logs"]),
    );
  });

  it("comes after the plan and the bucket", () =>
    expect(stackReads(environmentOf(), STACK)).toEqual([
      "prod-payments-sa-east-1-backup-plan",
      "prod-payments-sa-east-1-storage",
    ]));

  it("comes after the recorder, unless a landing zone records", () =>
    expect(() => stackReads(environmentOf({ recordedBy: "recorder" }), STACK)).toThrow(
      `${STACK} rests on layer recorder of payments/sa-east-1, which that folder does not deploy: add it to its layers`,
    ));
});
