import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../fixtures/bundle";

/** What has to be named, whatever is decided about it. */
const ITEMS = [
  ...["ISO 8583", "MQ", "dual run", "Cutback", "tokenizes", "HSM keys", "Service Connect", "Private CA"],
  ...["SQL migrations", "outsourcing", "data protection", "us-east-1", "region in Chile", "SLOs"],
  ...["Synthetic canaries", "Paging", "Cost per environment", "HCP Terraform", "GitHub", "inside agent"],
];

const rows = readFileSync(join(ROOT, "docs", "scope.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .slice(2);

describe("docs/scope.md", () => {
  it.each(ITEMS)("names %s", (item) => expect(rows.filter(([name]) => name!.includes(item))).not.toEqual([]));

  it("says of each item whether it is in, who owns it and why", () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const [item, decision, owner, reason] of rows) {
      expect([item, ["in", "out", "in part"].includes(decision!)]).toEqual([item, true]);
      expect([item, /^[A-Z][a-z]+( [a-z]+)+$/.test(owner!)]).toEqual([item, true]);
      expect([item, reason!.length > 40]).toEqual([item, true]);
      if (decision === "in part") expect(reason).toMatch(/^In: .* Out[ :]/);
    }
  });

  it("names each item once", () => expect(new Set(rows.map(([item]) => item)).size).toBe(rows.length));
});
