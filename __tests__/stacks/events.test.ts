import { eventEnvironment, EVENT_PLAN, eventStack, LONELY_PLAN } from "../fixtures/events";
import { stackJson, stackReads } from "../fixtures/environment";
import { kafkaEnvironment, PLAN } from "../fixtures/kafka";
import { layerProblemsOf } from "../fixtures/layer-problems";
import { policyOf } from "../fixtures/policy-of";
import { problemsOf } from "../fixtures/problems";
import { resourcesOf } from "../fixtures/resources";
import { servicesSettings, WORKER } from "../fixtures/compute";
import type { LayerSettings } from "../../stacks/catalog";

const STACK = eventStack("events");
const json = stackJson(eventEnvironment(), STACK);
const ALARMS = { noAlarms: "a test" };
const SETTINGS: LayerSettings["events"] = { ...EVENT_PLAN, archiveRetentionDays: 30, alarms: ALARMS };
const problems = (settings: Partial<typeof SETTINGS>, beside: Partial<LayerSettings> = {}): string[] =>
  layerProblemsOf("payments/sa-east-1", "events", { ...SETTINGS, ...settings }, beside);

describe("EventsStack", () => {
  it("rests on whom its alarms tell and on the key of what is on its way", () => {
    expect(stackReads(eventEnvironment(), STACK)).toEqual([
      "prod-payments-sa-east-1-alarms",
      "prod-payments-sa-east-1-keys",
    ]);
    expect(JSON.stringify(resourcesOf(json, "aws_cloudwatch_event_bus"))).toContain(
      'keyArns[\\"messaging\\"]',
    );
  });

  it("has a bus, an archive and a registry of one name in every region", () => {
    for (const region of ["sa-east-1", "us-east-1"]) {
      const there = stackJson(eventEnvironment(), eventStack("events", region));
      for (const type of ["aws_cloudwatch_event_bus", "aws_cloudwatch_event_archive", "aws_schemas_registry"])
        expect(Object.values(resourcesOf(there, type)).map(({ name }) => name)).toEqual(["klap-prod-events"]);
    }
  });

  it("lets the relay speak, and what carries events from the other region", () => {
    const { Publishers } = policyOf(json, "aws_cloudwatch_event_bus_policy");
    expect(Publishers!.Condition!.ArnLike!["aws:PrincipalArn"]).toEqual(
      ["sa-east-1-relay-task", "us-east-1-events-to-sa-east-1", "sa-east-1-events-redrive-*"].map(
        (role) => `arn:aws:iam::222222222222:role/klap/prod/klap-prod-${role}`,
      ),
    );
  });

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
