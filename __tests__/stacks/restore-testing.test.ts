import type { BackupClass } from "../../modules/backup/backup-class";
import { planLayers } from "../fixtures/backup";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-sa-east-1-restore-testing";
const environmentOf = (classes: readonly BackupClass[]) => {
  const times = {
    schedule: "cron(0 12 1 * ? *)",
    startWindowHours: 8,
    selectionWindowDays: 35,
    validationWindowHours: 24,
  };
  return fixtureEnvironment({
    layers: { "payments/sa-east-1": { ...planLayers(classes), "restore-testing": { ...times, classes } } },
  });
};

describe("the layer restore-testing", () => {
  const environment = environmentOf(["objects", "files"]);

  it("tries each class with one role of its own", () => {
    const json = stackJson(environment, STACK);
    expect(Object.keys(resourcesOf(json, "aws_backup_restore_testing_selection"))).toEqual([
      "trials_objects",
      "trials_files",
    ]);
    expect(Object.values(resourcesOf(json, "aws_iam_role")).map(({ name }) => name)).toEqual([
      "klap-prod-sa-east-1-restore-test",
    ]);
  });

  it("comes after the plan that makes the backups", () =>
    expect(stackReads(environment, STACK)).toEqual([
      "prod-payments-global-identity",
      "prod-payments-sa-east-1-backup-plan",
    ]));

  it("comes after the database whose subnets it uses", () =>
    expect(() => stackReads(environmentOf(["database"]), STACK)).toThrow(
      `${STACK} rests on layer database of payments/sa-east-1, which that folder does not deploy: add it to its layers`,
    ));
});
