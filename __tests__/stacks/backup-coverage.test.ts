import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import { EbsVolume } from "@cdktf/provider-aws/lib/ebs-volume";
import { EfsFileSystem } from "@cdktf/provider-aws/lib/efs-file-system";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { Construct } from "constructs";
import { ENVIRONMENTS } from "../../environments/environments";
import { backupTag, type BackupClass } from "../../modules/backup/backup-class";
import { noBackup } from "../../modules/backup/no-backup";
import type { BaseStack } from "../../modules/core/base-stack";
import { backupCoverage, requireBackups } from "../../stacks/backup-coverage";
import { buildStacks } from "../../stacks/build";
import { planLayers } from "../fixtures/backup";
import { fixtureContext, fixtureEnvironment } from "../fixtures/environment";
import { fixtureStack, type TestStack } from "../fixtures/stack";

const CLASSES: readonly BackupClass[] = ["database", "objects", "tables", "files"];
const BUCKET = "klap-prod-222222222222-sa-east-1-data";

/** An environment whose workload account backs up the classes named, in one of its two regions. */
const environmentOf = (classes: readonly BackupClass[]) =>
  fixtureEnvironment({ layers: { "payments/sa-east-1": planLayers(classes) } });

/** Lines on a stack of the workload account that `build` fills. */
const problems = (
  build: (stack: TestStack) => void,
  { classes = CLASSES, region = "sa-east-1" } = {},
): readonly string[] => {
  const environment = environmentOf(classes);
  const stack = fixtureStack(build, fixtureContext(environment, "payments", region));
  return backupCoverage(environment, [stack as unknown as BaseStack]).problems;
};
const bucket =
  (name = BUCKET, tags: Record<string, string> = backupTag("objects")) =>
  (stack: TestStack) => {
    new S3Bucket(stack, "Data", { bucket: name, tags });
  };

describe("backupCoverage", () => {
  it("passes what carries the tag of a class that its own region backs up", () =>
    expect(
      problems((stack) => {
        bucket()(stack);
        new RdsCluster(stack, "Database", {
          engine: "aurora-postgresql",
          clusterIdentifier: "klap-prod-sa-east-1",
          tags: backupTag("database"),
        });
        new DynamodbTable(stack, "Table", { name: "klap-prod-orders", tags: backupTag("tables") });
        new EfsFileSystem(stack, "Files", { tags: backupTag("files") });
      }),
    ).toEqual([]));

  it("passes what holds no data", () =>
    expect(problems((stack) => new SqsQueue(stack, "Queue", {}))).toEqual([]));

  it.each<Record<string, string>>([{}, { Backup: "database" }])("finds what is tagged %j instead", (tags) =>
    expect(problems(bucket(BUCKET, tags))).toEqual([
      'prod-payments-sa-east-1-test: aws_s3_bucket.data must carry the tag Backup = "objects"',
    ]),
  );

  it("finds what another region would back up, or another class", () => {
    const missing = (region: string): string =>
      `prod-payments-${region}-test: aws_s3_bucket.data is tagged for a plan of objects, which layer backup-plan of payments/${region} has not got`;
    expect(problems(bucket(), { region: "us-east-1" })).toEqual([missing("us-east-1")]);
    expect(problems(bucket(), { classes: ["database"] })).toEqual([missing("sa-east-1")]);
  });

  it("finds what the selection passes over because of its name", () =>
    expect(problems(bucket("reports"))).toEqual([
      'prod-payments-sa-east-1-test: aws_s3_bucket.data is named "reports", while the plan selects arn:aws:s3:::klap-prod-222222222222-sa-east-1-*',
    ]));

  it("finds what no class covers", () =>
    expect(
      problems((stack) => new EbsVolume(stack, "Volume", { availabilityZone: "sa-east-1a", size: 1 })),
    ).toEqual([
      "prod-payments-sa-east-1-test: aws_ebs_volume.volume is of a type that no class of backups covers",
    ]));

  it("passes what has a reason to have no backup, and lists it", () => {
    const environment = environmentOf([]);
    const stack = fixtureStack(
      (each) => {
        const data = new Construct(each, "Data");
        noBackup(data, "a test writes it anew");
        new S3Bucket(data, "Resource", { bucket: "reports" });
      },
      fixtureContext(environment, "payments", "sa-east-1"),
    );
    expect(backupCoverage(environment, [stack as unknown as BaseStack])).toEqual({
      problems: [],
      excepted: [
        {
          stack: "prod-payments-sa-east-1-test",
          address: "aws_s3_bucket.data",
          reason: "a test writes it anew",
        },
      ],
    });
  });

  it("finds what has both a backup and a reason to have none", () =>
    expect(
      problems((stack) => {
        noBackup(stack, "a test writes it anew");
        bucket()(stack);
      }),
    ).toEqual([
      "prod-payments-sa-east-1-test: aws_s3_bucket.data carries the tag Backup and a reason to have no backup: a test writes it anew",
    ]));

  it("ends a synth with one error that lists all", () => {
    const environment = environmentOf([]);
    const context = fixtureContext(environment, "payments", "sa-east-1");
    const stack = fixtureStack((each) => {
      bucket(BUCKET, {})(each);
      new EfsFileSystem(each, "Files", {});
    }, context) as unknown as BaseStack;
    expect(() => requireBackups(environment, [stack])).toThrow(
      `environment prod has 2 resources that hold data and no backup; tag what is missing, or say by noBackup why it needs none:
  - prod-payments-sa-east-1-test: aws_s3_bucket.data must carry the tag Backup = "objects"
  - prod-payments-sa-east-1-test: aws_efs_file_system.files must carry the tag Backup = "files"`,
    );
  });
});

describe("the environments", () => {
  const outdir = mkdtempSync(join(tmpdir(), "klap-coverage-"));
  afterAll(() => rmSync(outdir, { recursive: true }));
  const found = ENVIRONMENTS.map((environment) => ({
    name: environment.name,
    ...backupCoverage(environment, buildStacks(environment, { outdir }).stacks),
  }));

  it.each(found)("back up all data of $name", ({ problems: lines }) => expect(lines).toEqual([]));

  it("give a reason in words wherever they back up nothing", () => {
    const reasons = found.flatMap(({ excepted }) => excepted.map(({ reason }) => reason));
    expect(reasons.filter((reason) => reason.split(" ").length < 3)).toEqual([]);
    expect(reasons.length).toBeGreaterThan(0);
  });
});
