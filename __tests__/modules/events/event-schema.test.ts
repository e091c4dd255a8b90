import { eventSchema, schemaName } from "../../../modules/events/event-schema";
import { EVENT_PLAN } from "../../fixtures/events";

const POSTED = EVENT_PLAN.contract.events.Posted!;

describe("eventSchema", () => {
  it("is named as EventBridge names what it discovers", () =>
    expect(schemaName("Posted", POSTED)).toBe("klap.ledger@Posted"));

  it("asks for the fields of every event and for its own", () => {
    const { $schema, properties } = JSON.parse(eventSchema("Posted", POSTED)) as {
      $schema: string;
      properties: { source: object; "detail-type": object; detail: object };
    };
    expect($schema).toBe("http://json-schema.org/draft-04/schema#");
    expect(properties.source).toEqual({ type: "string", enum: ["klap.ledger"] });
    expect(properties["detail-type"]).toEqual({ type: "string", enum: ["Posted"] });
    expect(properties.detail).toEqual({
      type: "object",
      required: ["idempotencyKey", "merchantAccount", "homeBucket", "occurredAt", "amount"],
      properties: {
        idempotencyKey: { type: "string" },
        merchantAccount: { type: "string" },
        homeBucket: { type: "integer", minimum: 0, maximum: 4095 },
        occurredAt: { type: "string", format: "date-time" },
        amount: { type: "integer" },
      },
    });
  });
});
