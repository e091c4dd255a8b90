import { eventEnvironment, eventStack } from "../fixtures/events";
import { stackJson, stackReads } from "../fixtures/environment";
import { policyOf } from "../fixtures/policy-of";
import { resourcesOf } from "../fixtures/resources";

const STACK = eventStack("events");
const json = stackJson(eventEnvironment(), STACK);

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
});
