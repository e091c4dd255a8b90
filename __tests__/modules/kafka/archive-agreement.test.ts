import { archiveNames } from "../../../modules/analytics/archive-place";
import { topicName } from "../../../modules/kafka/contract/topic-names";
import { prod } from "../../../environments/prod/environment";
import { stackJson } from "../../fixtures/environment";
import { resourcesOf } from "../../fixtures/resources";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../fixtures/bundle";

/** What Kafka's sink of prod is told in one region. */
const sink = Object.values(
  resourcesOf(stackJson(prod, "prod-payments-sa-east-1-kafka-topics"), "confluent_connector"),
)[0]!.config_nonsensitive as Record<string, string>;
const place = { environment: "prod", accountId: "202020202020", region: "sa-east-1", dataKeyArn: "key" };

describe("the archive of messages", () => {
  it("is copied under the same keys into the locked bucket that the analytics job reads, in every region", () => {
    const [, name] = /^klap-prod-202020202020-sa-east-1-(.+)$/.exec(sink["s3.bucket.name"]!)!;
    const json = stackJson(prod, "prod-payments-sa-east-1-storage-replication");
    const copied = Object.values(resourcesOf(json, "aws_s3_bucket_replication_configuration")).find(
      ({ bucket }) => (bucket as string).endsWith(name!),
    )!.rule as { filter: object; destination: { bucket: string } }[];
    expect(copied.map(({ filter, destination }) => [filter, destination.bucket])).toEqual([
      [{ prefix: "" }, `arn:aws:s3:::${archiveNames(place).transactions}`],
      [{ prefix: "" }, "arn:aws:s3:::klap-prod-202020202020-us-east-1-transactions"],
    ]);
    const buckets = resourcesOf(stackJson(prod, "prod-payments-sa-east-1-storage"), "aws_s3_bucket");
    expect(buckets.transactions).toMatchObject({ object_lock_enabled: true });
  });

  it("is written where the analytics job reads: a folder for each topic, a folder for each day", () => {
    const { folders } = archiveNames(place);
    expect(`${sink["topics.dir"]}/`).toBe(folders.messages);
    expect(sink.topics).toBe(topicName("sa-east-1", "transactions"));
    // The connector writes <topics.dir>/<topic>/<path.format>/…, and the job looks below each folder for its day.
    expect(sink["path.format"]).toBe("'day'=YYYY-MM-dd");
    const job = readFileSync(join(ROOT, "services/archive-etl/archive_messages.py"), "utf8");
    expect(job).toContain("self.archive.folders(self.prefix)");
    expect(job).toContain('self.archive.list(f"{topic}day={day}/")');
    const tests = readFileSync(join(ROOT, "__tests__/services/archive-etl/conftest.py"), "utf8");
    expect(tests).toContain(`FOLDER = f"${folders.messages}${sink.topics!}/day={DAY}/"`);
  });
});
