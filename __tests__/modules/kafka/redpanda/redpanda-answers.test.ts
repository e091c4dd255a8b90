import { redpandaAnswers } from "../../../../modules/kafka/redpanda/redpanda-answers";

describe("redpandaAnswers", () => {
  it("says of Serverless what it does not do", () => {
    const answers = redpandaAnswers("serverless");
    expect(Object.entries(answers).flatMap(([name, { mode }]) => (mode === "none" ? [name] : []))).toEqual([
      "quotas",
      "active-active",
      "archive",
      "private-access",
      "own-key",
      "active-passive",
      "mirror-failover",
      "schema-mirrors",
    ]);
  });

  it("says of BYOVPC what is less, and that a link goes one way", () => {
    const answers = redpandaAnswers("byovpc");
    const having = (wanted: string): string[] =>
      Object.entries(answers).flatMap(([name, { mode }]) => (mode === wanted ? [name] : []));
    expect(having("none")).toEqual(["quotas", "active-active", "archive"]);
    expect(having("lesser").sort()).toEqual(["active-passive", "mirror-failover", "own-key"]);
  });
});
