import { busPublishers } from "../../../modules/events/bus-publishers";
import type { EventPlan } from "../../../modules/events/event-plan";
import { ENDPOINT_PLAN, EVENT_PLAN, LONELY_PLAN } from "../../fixtures/events";

const PLACE = { environment: "prod", accountId: "222222222222", region: "sa-east-1" };
const roles = (plan: EventPlan): string[] =>
  busPublishers(plan, PLACE).roleArns.map((arn) => arn.split("/klap-prod-")[1]!);

describe("busPublishers", () => {
  it("are the services of the contract in the bus's region, and the pipes there", () =>
    expect(roles(LONELY_PLAN)).toEqual(["sa-east-1-relay-task", "sa-east-1-events-redrive-*"]));

  it("are also the roles by which rules of other regions carry events here", () =>
    expect(roles(EVENT_PLAN)).toEqual([
      "sa-east-1-relay-task",
      "us-east-1-events-to-sa-east-1",
      "sa-east-1-events-redrive-*",
    ]));

  it("are no roles of other regions where nobody is at home", () =>
    expect(roles({ ...EVENT_PLAN, homes: { ...EVENT_PLAN.homes, "sa-east-1": [] } })).toEqual([
      "sa-east-1-relay-task",
      "sa-east-1-events-redrive-*",
    ]));

  it("are the services of both regions and the endpoint's own role where an endpoint copies events", () =>
    expect(roles(ENDPOINT_PLAN)).toEqual([
      "sa-east-1-relay-task",
      "us-east-1-relay-task",
      "sa-east-1-events-endpoint",
      "sa-east-1-events-redrive-*",
    ]));

  it("speak for the sources of the contract only", () =>
    expect(busPublishers(EVENT_PLAN, PLACE).sources).toEqual(["klap.ledger"]));
});
