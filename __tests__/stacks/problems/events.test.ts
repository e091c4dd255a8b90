import type { LayerSettings } from "../../../stacks/catalog";
import { servicesSettings, WORKER } from "../../fixtures/compute";
import { eventEnvironment, EVENT_PLAN, LONELY_PLAN } from "../../fixtures/events";
import { kafkaEnvironment, PLAN } from "../../fixtures/kafka";
import { layerProblemsOf } from "../../fixtures/layer-problems";
import { problemsOf } from "../../fixtures/problems";

const ALARMS = { noAlarms: "a test" };
const SETTINGS: LayerSettings["events"] = { ...EVENT_PLAN, archiveRetentionDays: 30, alarms: ALARMS };
const problems = (settings: Partial<typeof SETTINGS>, beside: Partial<LayerSettings> = {}): string[] =>
  layerProblemsOf("payments/sa-east-1", "events", { ...SETTINGS, ...settings }, beside);

describe("eventsProblems", () => {
  it("lists what is wrong with the plan once, and with each region's archive there", () => {
    const broken = {
      ...LONELY_PLAN,
      homes: {},
      regions: ["sa-east-1", "us-east-1"],
      archiveRetentionDays: 0,
      alarms: ALARMS,
    };
    const environment = eventEnvironment(EVENT_PLAN, () => ({ events: broken }));
    const found = problemsOf(environment).filter((line) => line.includes("layers.events."));
    expect(found).toEqual([
      'folders[payments/sa-east-1].layers.events.homes: must be a home in exactly one region for each bucket, got "buckets 0 to 4095 nowhere"',
      'folders[payments/sa-east-1].layers.events.recovery: must be one way in which sa-east-1 and us-east-1 share events, got {"noOtherRegion":"a test has one"}',
      "folders[payments/sa-east-1].layers.events.archiveRetentionDays: must be a whole number from 1 to 3653, got 0",
      "folders[payments/us-east-1].layers.events.archiveRetentionDays: must be a whole number from 1 to 3653, got 0",
    ]);
  });

  it("wants a service that speaks for each source", () => {
    const services = servicesSettings({ services: { relay: WORKER } });
    const line = 'contract.sources.klap.ledger.service: must be a service that reaches events, got "relay"';
    expect(problems({}, { services })).toContain(line);
    const speaking = servicesSettings({ services: { relay: { ...WORKER, reaches: ["events"] } } });
    expect(problems({}, { services: speaking })).not.toContain(line);
  });

  it("gives no home to a region whose topics another region writes", () => {
    const kafka = kafkaEnvironment({
      ...PLAN,
      contract: { ...PLAN.contract, recovery: { mode: "active-passive", activeRegion: "us-east-1" } },
    }).folders.find(({ account, region }) => account === "payments" && region === "sa-east-1")!.layers.kafka!;
    expect(problems({}, { kafka })).toContain(
      'homes.sa-east-1: must be empty, as Kafka\'s recovery mode lets another region write orders, got [{"from":0,"to":2999}]',
    );
  });
});
