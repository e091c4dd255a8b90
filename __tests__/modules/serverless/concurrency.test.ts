import { concurrencyProblems } from "../../../modules/serverless/concurrency";

describe("concurrencyProblems", () => {
  it("takes a reservation, a warm part of it, and a reason for neither", () => {
    expect(concurrencyProblems("c", { kind: "reserved", reserved: 1 })).toEqual([]);
    expect(concurrencyProblems("c", { kind: "provisioned", reserved: 3, provisioned: 3 })).toEqual([]);
    expect(concurrencyProblems("c", { kind: "unreserved", reason: "rare" })).toEqual([]);
  });

  it("refuses a reservation of nothing, by which a function would never run", () =>
    expect(concurrencyProblems("c", { kind: "reserved", reserved: 0 })).toEqual([
      { field: "c.reserved", rule: "a whole number from 1 to 100000", value: 0 },
    ]));

  it("refuses more warm executions than are reserved", () =>
    expect(concurrencyProblems("c", { kind: "provisioned", reserved: 3, provisioned: 4 })).toEqual([
      { field: "c.provisioned", rule: "a whole number from 1 to 3", value: 4 },
    ]));
});
