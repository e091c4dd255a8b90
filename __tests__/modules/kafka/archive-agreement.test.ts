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
  it("is written where the analytics job reads: a bucket, a folder for each topic, a folder for each day", () => {
    const { transactions, folders } = archiveNames(place);
    expect(sink["s3.bucket.name"]).toBe(transactions);
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
