import { homeBucket } from "../../../modules/core/home-region";
import { eventPattern } from "../../../modules/events/event-pattern";
import { EVENT_PLAN } from "../../fixtures/events";

const pattern = (selection: Parameters<typeof eventPattern>[1]): unknown =>
  JSON.parse(eventPattern(EVENT_PLAN.contract, selection));

describe("eventPattern", () => {
  it("takes events of declared sources and types whose home is in the buckets", () =>
    expect(
      pattern({
        events: ["Posted", "Asked"],
        buckets: [
          { from: 0, to: 9 },
          { from: 20, to: 29 },
        ],
      }),
    ).toEqual({
      source: ["klap.ledger"],
      "detail-type": ["Posted", "Asked"],
      detail: { homeBucket: [{ numeric: [">=", 0, "<=", 9] }, { numeric: [">=", 20, "<=", 29] }] },
    }));

  it("takes only what was put in its own place where it carries events on, so that none comes round", () =>
    expect(
      pattern({
        events: ["Posted"],
        buckets: [{ from: 0, to: 9 }],
        putIn: { accountId: "222222222222", region: "sa-east-1" },
      }),
    ).toMatchObject({ account: ["222222222222"], region: ["sa-east-1"] }));

  it("tells regions apart by the bucket that a merchant falls into", () => {
    const [home] = EVENT_PLAN.homes["us-east-1"]!;
    const bucket = homeBucket("merchant-000001");
    expect(home!.from <= bucket && bucket <= home!.to).toBe(true);
  });
});
