import { LAMBDA_RUNTIMES } from "../../../policy/parts/lambda-runtimes";

describe("LAMBDA_RUNTIMES", () => {
  it("holds days that are still to come: one that has passed is looked up anew", () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(Object.entries(LAMBDA_RUNTIMES).filter(([, end]) => end < today)).toEqual([]);
    for (const end of Object.values(LAMBDA_RUNTIMES)) expect(end).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
