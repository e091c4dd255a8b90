import { redpandaAnswers } from "../../../../modules/kafka/redpanda/redpanda-answers";

describe("redpandaAnswers", () => {
  it("says of Serverless what it does not do", () => {
    const answers = redpandaAnswers("serverless");
    expect(Object.entries(answers).flatMap(([name, { mode }]) => (mode === "none" ? [name] : []))).toEqual([
      "quotas",
      "private-access",
      "own-key",
      "active-active",
      "active-passive",
      "schema-mirrors",
      "archive",
    ]);
  });

  it("promises nothing of BYOVPC as long as nothing makes it", () => {
    expect(new Set(Object.values(redpandaAnswers("byovpc")).map(({ mode }) => mode))).toEqual(
      new Set(["none"]),
    );
  });
});
