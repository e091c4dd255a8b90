import { kafkaSourceProblems, type KafkaConsumption } from "../../../modules/serverless/kafka-consumption";
import { CONSUMER } from "../../fixtures/serverless";

const consumption = CONSUMER.consumes!;
const problems = (change: Partial<KafkaConsumption>, privately = true) =>
  kafkaSourceProblems("consumes", { ...consumption, ...change }, privately);
const provisioned = consumption.pollers as Extract<KafkaConsumption["pollers"], { mode: "provisioned" }>;

describe("kafkaSourceProblems", () => {
  it("takes provisioned pollers everywhere, and those on demand where brokers are in the internet", () => {
    expect(problems({})).toEqual([]);
    expect(problems({ pollers: { mode: "on-demand", reason: "rare" } }, false)).toEqual([]);
  });

  it("refuses pollers on demand where endpoints would not admit them", () =>
    expect(problems({ pollers: { mode: "on-demand", reason: "rare" } })).toEqual([
      {
        field: "consumes.pollers.mode",
        rule: "provisioned, where Kafka is reached privately: endpoints admit the organization's callers only",
        value: "on-demand",
      },
    ]));

  it.each([
    [{ batch: { size: 0, windowSeconds: 1 } }, "batch.size", "a whole number from 1 to 10000", 0],
    [{ batch: { size: 1, windowSeconds: 301 } }, "batch.windowSeconds", "a whole number from 0 to 300", 301],
    [{ pollers: { ...provisioned, min: 0 } }, "pollers.min", "a whole number from 1 to 200", 0],
    [{ pollers: { ...provisioned, min: 5 } }, "pollers.max", "a whole number from 5 to 2000", 4],
    [
      { pollers: { ...provisioned, retries: { ...provisioned.retries, attempts: -1 } } },
      "pollers.retries.attempts",
      "a whole number from 0 to 10000",
      -1,
    ],
    [
      { pollers: { ...provisioned, retries: { ...provisioned.retries, maxAgeSeconds: 59 } } },
      "pollers.retries.maxAgeSeconds",
      "a whole number from 60 to 604800",
      59,
    ],
    [{ filters: ["[]"] }, "filters.0", "an object in JSON of at most 4096 characters", "[]"],
    [{ filters: ["{"] }, "filters.0", "an object in JSON of at most 4096 characters", "{"],
    [{ filters: Array<string>(6).fill("{}") }, "filters", "at most 5 patterns", 6],
  ])("refuses %j", (change, field, rule, value) =>
    expect(problems(change)).toEqual([{ field: `consumes.${field}`, rule, value }]),
  );
});
