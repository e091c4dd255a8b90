import { accessRules } from "../../../../modules/kafka/contract/access-rules";
import { CONTRACT, REGIONS } from "../../../fixtures/kafka";

const OWN = { of: "own-region" } as const;

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

  it("lets the same writer go on where its region's mirror is promoted", () => {
    const passive = {
      ...CONTRACT,
      recovery: { mode: "active-passive", activeRegion: "sa-east-1" },
      principals: { ...CONTRACT.principals, all: { ...CONTRACT.principals.ingest!, writes: { "*": OWN } } },
    } as const;
    const writes = (region: string): string[] =>
      Object.values(accessRules(passive, region, REGIONS))
        .filter(({ operation }) => operation === "WRITE")
        .map(({ principal, name }) => `${principal} ${name}`);
    expect(writes("sa-east-1")).toEqual(["ledger sa-east-1.rest", "ingest sa-east-1.ord", "all sa-east-1."]);
    expect(writes("us-east-1")).toEqual([
      "ledger us-east-1.rest",
      "ingest sa-east-1.ord",
      "all sa-east-1.",
      "all us-east-1.",
    ]);
  });
});
