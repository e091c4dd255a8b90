import { accessRules } from "../../../../modules/kafka/contract/access-rules";
import { CONTRACT, REGIONS } from "../../../fixtures/kafka";

describe("accessRules", () => {
  const rules = accessRules(CONTRACT, "us-east-1", REGIONS);

  it("gives a reader its own topics, the mirrors and groups under its own name", () => {
    expect(rules["ledger-read-us-east-1-orders"]).toMatchObject({
      name: "us-east-1.orders",
      operation: "READ",
      pattern: "LITERAL",
    });
    expect(rules["ledger-read-sa-east-1-orders"]).toMatchObject({ name: "sa-east-1.orders" });
    expect(rules["ledger-group"]).toMatchObject({
      resourceType: "GROUP",
      name: "ledger.",
      pattern: "PREFIXED",
    });
  });

  it("gives a writer its own region's topics only, by prefix where it asks so", () => {
    expect(rules["ingest-write-us-east-1-ordall"]).toEqual({
      principal: "ingest",
      resourceType: "TOPIC",
      name: "us-east-1.ord",
      pattern: "PREFIXED",
      operation: "WRITE",
    });
    expect(Object.keys(rules)).toEqual([
      "ledger-read-us-east-1-orders",
      "ledger-read-sa-east-1-orders",
      "ledger-write-us-east-1-rest",
      "ledger-group",
      "ingest-write-us-east-1-ordall",
    ]);
  });
});
