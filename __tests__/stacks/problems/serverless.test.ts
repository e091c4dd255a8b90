import type { LayerSettings } from "../../../stacks/catalog";
import { layerProblemsOf } from "../../fixtures/layer-problems";
import {
  CALLED,
  CALLED_BY_WORKFLOWS,
  CONSUMER,
  functionsSettings,
  SCHEDULES,
  serverlessLayers,
  SETTLEMENT,
  type FunctionSettings,
} from "../../fixtures/serverless";
import { fixtureEnvironment } from "../../fixtures/environment";
import { problemsOf } from "../../fixtures/problems";

const PLACE = "payments/sa-east-1";
const { artifacts, kafka } = serverlessLayers() as Required<Partial<LayerSettings>>;
const functions = (settings: Partial<LayerSettings["functions"]>): string[] =>
  layerProblemsOf(PLACE, "functions", functionsSettings(settings), { artifacts, kafka }).filter(
    (line) => !line.startsWith("folders["),
  );
const consumer = (change: Partial<NonNullable<FunctionSettings["consumes"]>>): string[] =>
  functions({ functions: { job: { ...CONSUMER, consumes: { ...CONSUMER.consumes!, ...change } } } });

describe("functionsProblems", () => {
  it("takes functions that fit their account, and a consumer that may read", () => {
    expect(functions({})).toEqual([]);
    expect(functions({ functions: { job: CONSUMER } })).toEqual([]);
  });

  it("refuses reservations that leave too little for others", () => {
    const concurrency = { kind: "reserved", reserved: 901 } as const;
    expect(functions({ functions: { job: { ...CALLED, concurrency } } })).toEqual([
      "concurrencyQuota: must be a whole number from 1001 to 1000000, got 1000",
    ]);
  });

  it("refuses sizes that Lambda does not take", () =>
    expect(functions({ functions: { job: { ...CALLED, memoryMiB: 1, timeoutSeconds: 0 } } })).toEqual([
      "functions.job.memoryMiB: must be a whole number from 128 to 10240, got 1",
      "functions.job.timeoutSeconds: must be a whole number from 1 to 900, got 0",
    ]));

  it("refuses to ask for signatures where no profile signs", () =>
    expect(functions({ signing: { policy: "enforce" } })).toEqual([
      'signing: must be the same choice as layer artifacts\', got {"policy":"enforce"}',
    ]));

  it("refuses a topic that nobody made, and a principal that may not read it", () => {
    expect(consumer({ topic: "gone" })).toEqual([
      'functions.job.consumes.topic: must be one of orders, rest, got "gone"',
      'functions.job.consumes.principal: must be one that may read gone of its own region, got "ledger"',
    ]);
    expect(consumer({ principal: "ingest" })).toEqual([
      'functions.job.consumes.principal: must be one that may read orders of its own region, got "ingest"',
    ]);
  });

  it("refuses more pollers than the principal has consumers and the topic partitions, or executions", () => {
    const { pollers } = CONSUMER.consumes!;
    expect(consumer({ pollers: { ...pollers, max: 13 } as typeof pollers })).toEqual([
      "functions.job.consumes.pollers.max: must be at most 6, the consumers of ledger, got 13",
      "functions.job.consumes.pollers.max: must be at most 12, the partitions of orders, got 13",
      "functions.job.concurrency.reserved: must be at least 13, one for each poller, got 5",
    ]);
  });

  it("refuses another vendor than the one that runs Kafka, and records without Kafka", () => {
    expect(
      functions({ functions: { job: CONSUMER }, kafka: { vendor: "confluent", way: "confluent-endpoint" } }),
    ).toEqual(['kafka.vendor: must be redpanda, as layer kafka\'s, got "confluent"']);
    const { kafka: _kafka, ...without } = functionsSettings({ functions: { job: CONSUMER } });
    expect(layerProblemsOf(PLACE, "functions", without, { artifacts })).toEqual([
      'functions.job.consumes: must be left out where there is no Kafka, got "orders"',
    ]);
  });

  it("refuses days that CloudWatch does not know", () =>
    expect(functions({ logRetentionDays: 364 })[0]).toMatch(/^logRetentionDays: must be one of /));
});

describe("settlementProblems", () => {
  const made = functionsSettings({ functions: CALLED_BY_WORKFLOWS });
  const settlement = (
    change: Partial<LayerSettings["settlement"]>,
    beside: Partial<LayerSettings> = { functions: made },
  ) => layerProblemsOf(PLACE, "settlement", { ...SETTLEMENT, ...change }, { artifacts, ...beside });

  it("takes workflows whose functions are there", () => expect(settlement({})).toEqual([]));

  it("refuses a workflow whose function is not there", () => {
    const { reconciliation: _reconciliation, ...others } = made.functions;
    expect(settlement({}, { functions: { ...made, functions: others } })).toEqual([
      expect.stringContaining("functions: must be with layer functions' reconciliation, got [") as string,
    ]);
  });

  it("refuses more pages than one history takes", () =>
    expect(settlement({ maxPages: 1_000 })[0]).toMatch(
      /^maxPages: must be so few that an execution comes to at most 25000 events/,
    ));

  it("refuses more pages at once than the function may submit", () =>
    expect(settlement({ concurrency: 6 })).toEqual([
      "concurrency: must be at most 5, the reservation of settlement-submit, got 6",
    ]));
});

describe("schedulesProblems", () => {
  const problems = (
    first: Partial<LayerSettings["schedules"]>,
    second: Partial<LayerSettings["schedules"]> = {},
  ) =>
    problemsOf(
      fixtureEnvironment({
        layers: {
          "payments/sa-east-1": { schedules: { ...SCHEDULES, ...first } },
          "payments/us-east-1": { schedules: { ...SCHEDULES, ...second } },
        },
      }),
    ).map((line) => line.replace(/folders\[payments\/(.*?)\]\.layers\.schedules\./, "$1 "));

  it("takes one region for all", () => expect(problems({})).toEqual([]));

  it("refuses a region without schedules, and two that would both run them", () => {
    expect(problems({ runsIn: "eu-west-1" }, { runsIn: "eu-west-1" })[0]).toBe(
      'sa-east-1 runsIn: must be one of sa-east-1, us-east-1, got "eu-west-1"',
    );
    expect(problems({}, { runsIn: "us-east-1" })).toEqual([
      'sa-east-1 runsIn: must be the same in every region (sa-east-1, us-east-1), got "sa-east-1"',
      'us-east-1 runsIn: must be the same in every region (sa-east-1, us-east-1), got "us-east-1"',
    ]);
  });

  it("refuses times that do not come every day", () => {
    const times = {
      ...SCHEDULES.times,
      settlement: { ...SCHEDULES.times.settlement, at: "cron(0 0 * * ? *)" },
    };
    expect(problems({ times })).toEqual([
      'sa-east-1 times.settlement.at: must be in hours from 1 to 19, which come once and have UTC\'s date, got "cron(0 0 * * ? *)"',
    ]);
  });
});
