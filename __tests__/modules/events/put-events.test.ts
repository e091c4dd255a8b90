import { putEvents } from "../../../modules/events/put-events";
import { ENDPOINT_PLAN, EVENT_PLAN } from "../../fixtures/events";

const PLACE = { environment: "prod", accountId: "222222222222", region: "us-east-1" };
const bus = (region: string): string => `arn:aws:events:${region}:222222222222:event-bus/klap-prod-events`;

describe("putEvents", () => {
  it("lets a service put events of its own source on the bus of its region", () => {
    const { permissions, variables } = putEvents(EVENT_PLAN, PLACE, "relay");
    expect(permissions).toEqual([
      {
        Sid: "PutEvents",
        Effect: "Allow",
        Action: "events:PutEvents",
        Resource: [bus("us-east-1")],
        Condition: { StringEquals: { "events:source": ["klap.ledger"] } },
      },
    ]);
    expect(variables).toEqual({ KLAP_EVENT_BUS: "klap-prod-events" });
  });

  it("lets it use the endpoint, which takes the right to both buses", () => {
    const { permissions, variables } = putEvents(ENDPOINT_PLAN, PLACE, "relay", "https://a.veo");
    expect(permissions[0]!.Resource).toEqual([
      bus("sa-east-1"),
      bus("us-east-1"),
      "arn:aws:events:sa-east-1:222222222222:endpoint/klap-prod-events",
    ]);
    expect(variables).toEqual({
      KLAP_EVENT_BUS: "klap-prod-events",
      KLAP_EVENT_ENDPOINT_URL: "https://a.veo",
    });
  });

  it("gives no source to a service that has none", () =>
    expect(putEvents(EVENT_PLAN, PLACE, "ingest").permissions[0]!.Condition).toEqual({
      StringEquals: { "events:source": [] },
    }));
});
