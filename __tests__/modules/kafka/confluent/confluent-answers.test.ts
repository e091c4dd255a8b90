import { confluentAnswers } from "../../../../modules/kafka/confluent/confluent-answers";

describe("confluentAnswers", () => {
  it("links Enterprise clusters wherever they are", () => {
    expect(confluentAnswers("enterprise", ["sa-east-1", "us-east-1"])["active-active"].mode).toBe("full");
  });

  it("links Dedicated clusters only where Confluent does without Network Links", () => {
    expect(confluentAnswers("dedicated", ["us-east-1", "us-west-2"])["active-active"].mode).toBe("full");
    expect(confluentAnswers("dedicated", ["sa-east-1", "us-east-1"])["active-active"]).toEqual({
      mode: "none",
      reason: "Dedicated clusters with PrivateLink cannot be linked in sa-east-1",
    });
  });
});
