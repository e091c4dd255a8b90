import type { LayerSettings } from "../../stacks/catalog";
import { DAILY, vaultLayers } from "../fixtures/backup";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { policyOf } from "../fixtures/policy-of";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-sa-east-1-backup-plan";
const isolated = { to: { account: "backup", region: "sa-east-1" }, retentionDays: 35 };
const remote = { to: { account: "payments", region: "us-east-1" }, retentionDays: 35 };
const PLANS: LayerSettings["backup-plan"]["plans"] = {
  database: {
    daily: { ...DAILY, copies: { isolated } },
    remote: { ...DAILY, copies: { remote } },
  },
  objects: { daily: { ...DAILY, copies: { isolated, remote } } },
};

const environmentOf = (alarms: LayerSettings["backup-plan"]["alarms"]) =>
  fixtureEnvironment({
    layers: {
      "backup/sa-east-1": vaultLayers(["payments"]),
      "payments/sa-east-1": { ...vaultLayers(["backup"]), "backup-plan": { plans: PLANS, alarms } },
      "payments/us-east-1": vaultLayers(["backup"]),
    },
  });
const SILENT = environmentOf({ noAlarms: "a test listens to nothing" });
const LOUD = environmentOf({ topicArn: "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms" });

describe("the layer backup-plan", () => {
  const json = stackJson(SILENT, STACK);

  it("makes a plan and a selection for each class, under the class's name", () => {
    expect(Object.keys(resourcesOf(json, "aws_backup_plan"))).toEqual(["database", "objects"]);
    expect(Object.keys(resourcesOf(json, "aws_backup_selection"))).toEqual([
      "database_selection",
      "objects_selection",
    ]);
  });

  it("comes after its own vault and each vault that takes copies", () => {
    const vaults = ["prod-payments-sa-east-1", "prod-backup-sa-east-1", "prod-payments-us-east-1"];
    expect(stackReads(SILENT, STACK)).toEqual([
      "prod-payments-global-identity",
      ...vaults.map((vault) => `${vault}-backup-vault`),
    ]);
    expect(stackReads(LOUD, STACK)).toContain("prod-payments-sa-east-1-alarms");
  });

  it("has one role, which copies into those vaults only", () =>
    expect(policyOf(json, "aws_iam_role_policy").Copies!.Resource).toEqual([
      "arn:aws:backup:sa-east-1:333333333333:backup-vault:klap-prod-backup",
      "arn:aws:backup:us-east-1:222222222222:backup-vault:klap-prod-backup",
    ]));

  it("raises alarms on its jobs, or has a reason not to", () => {
    expect(Object.keys(resourcesOf(json, "aws_cloudwatch_metric_alarm"))).toEqual([]);
    const loud = resourcesOf(stackJson(LOUD, STACK), "aws_cloudwatch_metric_alarm");
    expect(Object.keys(loud)).toContain("jobs_copy_failed");
  });
});
