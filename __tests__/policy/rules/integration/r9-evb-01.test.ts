import { eventsCanBeReplayed } from "../../../../policy/rules/integration/r9-evb-01";
import { BUSES, busStack } from "../../../fixtures/event-buses";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = `${busStack("sa-east-1")}/resource`;
const ARCHIVE = `${HERE}/aws_cloudwatch_event_archive/all`;
const VAULT = "prod-backup-sa-east-1-vault/resource/aws_cloudwatch_event_archive";

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [ARCHIVE, undefined, "fail"],
  [`${ARCHIVE}/retention_days`, 34, "fail"],
  [`${ARCHIVE}/retention_days`, 35, "pass"],
  [`${ARCHIVE}/retention_days`, "${var.days}", "unknown"],
  [`${ARCHIVE}/retention_days`, 366, "fail"],
  [`${ARCHIVE}/event_pattern`, '{"source":["ledger"]}', "fail"],
  [`${ARCHIVE}/event_source_arn`, "arn:aws:events:us-east-1:222222222222:event-bus/events", "fail"],
  [`${HERE}/aws_rds_cluster/ledger/backup_retention_period`, 91, "fail"],
  [VAULT, undefined, "fail"],
  [`${VAULT}/all/retention_days`, 89, "fail"],
  [`${VAULT}/all/retention_days`, 90, "pass"],
  [`${VAULT}/all/retention_days`, 0, "pass"],
];

describe("R9-EVB-01", () => {
  it("holds on two regions and a copy of all events", () => {
    expect(worstOf(eventsCanBeReplayed, BUSES)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(eventsCanBeReplayed, but(BUSES, path, value))).toBe(verdict);
  });
});
