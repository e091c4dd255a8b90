import { scopeOf } from "../../../policy/scope/scope-of";
import { synthesizedPlatform } from "../../fixtures/synthesized";

const PAYMENTS = "prod-payments-sa-east-1";

describe("scope of prod", () => {
  const { resources, problems } = scopeOf(synthesizedPlatform("prod"));
  const byId = new Map(resources.map((each) => [each.resource.id, each]));

  it("finds every place that settings name", () => {
    expect(problems).toEqual([]);
  });

  it.each([
    "services/aws_ecs_service.ingest_service",
    "services/aws_ecs_service.ledger_service",
    "database/aws_rds_cluster.database_cluster",
    "kafka-topics/confluent_kafka_topic.confluent_transactions",
    "kafka-topics/confluent_kafka_topic.confluent_postings",
    "kafka-mirrors/confluent_kafka_mirror_topic.us_east_1_transactions",
    "storage/aws_s3_bucket.transactions",
  ])("holds %s", (address) => {
    expect(byId.get(`${PAYMENTS}-${address}`)?.scope).toBe("in");
  });

  it.each([
    `${PAYMENTS}-kafka-topics/confluent_kafka_topic.confluent_merchants`,
    `${PAYMENTS}-costs/aws_budgets_budget.budget`,
  ])("does not hold %s", (id) => {
    expect(byId.get(id)?.scope ?? "out").toBe("out");
  });

  it("connects what guards its accounts, and leaves out the account that has no part in it", () => {
    const trail = resources.find(({ resource }) => resource.type === "aws_cloudtrail");
    expect(trail?.scope).toBe("connected");
    const streaming = resources.filter(({ resource }) => resource.stack.name.startsWith("prod-streaming-"));
    expect(streaming.length).toBeGreaterThan(0);
    expect(streaming.filter(({ scope }) => scope === "in")).toEqual([]);
  });

  it("proves everything that is not out, and says of what is out what is not there", () => {
    for (const { scope, path, reason, resource } of resources) {
      if (scope === "connected") expect([resource.id, path.length]).not.toEqual([resource.id, 0]);
      for (const { because } of path) expect(because.length).toBeGreaterThan(0);
      expect(reason).not.toBe("");
    }
  });
});
