import {
  archiveJobProblems,
  ArchiveJobs,
  type ArchiveJobSettings,
} from "../../../modules/analytics/archive-jobs";
import { ANALYTICS_SETTINGS, ARCHIVE_PLACE, plainJson } from "../../fixtures/analytics";
import { serviceSources } from "../../../stacks/service-sources";
import { resourcesOf } from "../../fixtures/resources";

const synth = (settings: Partial<ArchiveJobSettings> = {}): string =>
  plainJson((stack) => {
    new ArchiveJobs(stack, "Jobs", {
      ...ANALYTICS_SETTINGS,
      ...settings,
      place: ARCHIVE_PLACE,
      sources: serviceSources("archive-etl"),
      databaseName: "klap_prod_archive",
      connectionNames: ["one"],
      securityGroupId: "sg-1",
      securityConfigurationName: "archive",
      logGroupPrefix: "/klap/prod/archive",
    });
  });
const SNAPSHOTS = { snapshots: { cluster: "klap-prod-payments-sa-east-1" } };
const argumentsOf = (job: unknown): Record<string, string> =>
  (job as { default_arguments: Record<string, string> }).default_arguments;

describe("ArchiveJobs", () => {
  it("gives the job its buckets, folders and limits", () => {
    const [etl] = Object.values(resourcesOf(synth(), "aws_glue_job"));
    expect(argumentsOf(etl)).toMatchObject({
      "--step": "etl",
      "--archive_bucket": "klap-prod-222222222222-sa-east-1-transactions",
      "--archive_prefix": "messages/",
      "--landing_bucket": "klap-prod-222222222222-sa-east-1-landing",
      "--landing_prefix": "sa-east-1/snapshots/",
      "--target_bucket": "klap-prod-222222222222-sa-east-1-exports",
      "--target_prefix": "sa-east-1/",
      "--database": "klap_prod_archive",
      "--lookback_days": "3",
      "--quarantine_limit": "0.01",
      "--key_arn": ARCHIVE_PLACE.dataKeyArn,
    });
  });

  it("has a second job only where the database is exported", () => {
    expect(Object.keys(resourcesOf(synth(), "aws_glue_job"))).toHaveLength(1);
    const [, exporting] = Object.values(resourcesOf(synth(SNAPSHOTS), "aws_glue_job"));
    expect(argumentsOf(exporting)).toMatchObject({
      "--step": "export",
      "--cluster": "klap-prod-payments-sa-east-1",
      "--export_role": "${aws_iam_role.Jobs_ExportRoles_Writer.arn}",
    });
  });

  it("hands over no argument that the program does not know", () => {
    const program = serviceSources("archive-etl")["archive_job.py"]!;
    const glues = /^--(job-language|job-bookmark-option|extra-py-files|custom-logGroup-prefix)$/;
    const given = Object.values(resourcesOf(synth(SNAPSHOTS), "aws_glue_job"))
      .flatMap((job) => Object.keys(argumentsOf(job)))
      .filter((name) => !glues.test(name));
    for (const name of given) expect(program).toContain(`add_argument("${name}"`);
  });

  it("is started by its roles only when they may do their work", () => {
    const [etl] = Object.values(resourcesOf(synth(), "aws_glue_job"));
    expect(etl!.depends_on).toEqual(["aws_iam_role_policy.Jobs_EtlRole_Permissions"]);
  });

  it.each([
    [{ lookbackDays: 0 }, "lookbackDays must be a whole number from 1 to 30, got 0"],
    [{ quarantineLimit: 1.1 }, "quarantineLimit must be a number from 0 to 1, got 1.1"],
    [{ quarantineLimit: NaN }, "quarantineLimit must be a number from 0 to 1, got null"],
    [{ workerType: "G.8X" as "G.1X" }, 'workerType must be one of G.1X, G.2X, G.4X, got "G.8X"'],
    [{ timeoutMinutes: 1_441 }, "timeoutMinutes must be a whole number from 1 to 1440, got 1441"],
  ] satisfies [Partial<ArchiveJobSettings>, string][])("refuses %p", (settings, message) =>
    expect(() => synth(settings)).toThrow(`stack/Jobs: ${message}`),
  );

  it("finds nothing wrong in right settings", () =>
    expect(archiveJobProblems(ANALYTICS_SETTINGS)).toEqual([]));
});
