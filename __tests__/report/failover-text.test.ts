import { failoverPlan } from "../../delivery/runbooks/failover/failover-plan";
import { failoverText, settingsToFlip } from "../../report/failover-text";
import { AWAY, placeTo, seen, UNPLANNED } from "../fixtures/failover";

describe("failoverText", () => {
  const facts = seen({ from: undefined, lagSeconds: 9 });
  const text = failoverText(placeTo(), failoverPlan(placeTo(), UNPLANNED, facts), facts);

  it("says what the regions say, what may be lost and what would be done", () =>
    expect(text.split("\n").filter((line) => !line.startsWith("     "))).toEqual([
      "prod: the writer moves from sa-east-1 to us-east-1",
      "  us-east-1 says: the database is available, sa-east-1 writes",
      "  sa-east-1 does not answer",
      "  behind: 9 s, promised 5 s",
      "  mirror sa-east-1.transactions: ACTIVE, 0 messages behind",
      "  attention: us-east-1 is 9 s behind, more than the 5 s that are promised",
      "",
      "  1. Take the lease in us-east-1",
      "  2. Keep requests out of sa-east-1",
      "  3. Make topics of the mirrors of sa-east-1",
      "  4. Let the database in us-east-1 write",
      "  5. Write down what was done, and give the lease back",
      "",
    ]));

  it("names the settings that have to follow", () => {
    expect(settingsToFlip(placeTo())).toEqual([
      'in environments/prod/choices.ts: database.writerRegion = "us-east-1"',
      "npx klap plan prod --only 'prod-payments-*-database*'",
    ]);
    expect(settingsToFlip(placeTo(AWAY, "active-passive"))[1]).toBe(
      'in environments/prod/choices.ts: kafka.contract.recovery.activeRegion = "us-east-1"',
    );
  });
});
