import { eventRoutesRow } from "../../../../modules/dashboard/rows/event-routes-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

const row = eventRoutesRow({ ...DASHBOARD_PLACE, routes: ["vault"] });
const counted = (metric: string): string[] => [
  `AWS/Events ${metric} EventBusName klap-prod-events RuleName klap-prod-events-vault`,
];

describe("eventRoutesRow", () => {
  it("shows what each route delivers, gives up, holds back and puts aside", () =>
    expect(chartsOf(row)).toEqual({
      Delivered: counted("Invocations"),
      "Given up": counted("FailedInvocations"),
      "Held back by the account's quota": counted("ThrottledRules"),
      "Dead letters": ["AWS/SQS ApproximateNumberOfMessagesVisible QueueName klap-prod-events-vault-dead"],
    }));

  it("names the alarms of each route", () =>
    expect(row.alarmNames).toEqual(
      ["failed", "sent-to-dead", "lost", "throttled", "dead"].map((end) => `klap-prod-events-vault-${end}`),
    ));
});
