import { Testing } from "cdktf";
import { CostBudget } from "../../../modules/costs/cost-budget";
import { resourcesOf } from "../../fixtures/resources";

const TOPIC = "arn:aws:sns:us-east-1:111111111111:klap-prod-costs";
const budget = (monthlyUsd = 1_500): Record<string, unknown> => {
  const json = Testing.synthScope((stack) => {
    new CostBudget(stack, "Budget", {
      environment: "prod",
      accountId: "111111111111",
      monthlyUsd,
      topicArn: TOPIC,
    });
  });
  return Object.values(resourcesOf(json, "aws_budgets_budget"))[0]!;
};

describe("CostBudget", () => {
  it("is monthly and of the account's own costs, even where it pays for others", () =>
    expect(budget()).toMatchObject({
      name: "klap-prod-monthly",
      budget_type: "COST",
      time_unit: "MONTHLY",
      limit_amount: "1500.0",
      limit_unit: "USD",
      cost_filter: [{ name: "LinkedAccount", values: ["111111111111"] }],
    }));

  it("tells the topic at 80 and 100 percent, and when the month is foreseen to end above it", () => {
    const notices = budget().notification as Record<string, unknown>[];
    expect(notices.map(({ notification_type, threshold }) => [notification_type, threshold])).toEqual([
      ["ACTUAL", 80],
      ["ACTUAL", 100],
      ["FORECASTED", 100],
    ]);
    for (const notice of notices)
      expect(notice).toMatchObject({
        comparison_operator: "GREATER_THAN",
        threshold_type: "PERCENTAGE",
        subscriber_sns_topic_arns: [TOPIC],
      });
  });

  it.each([0, 0.5, 10_000_001])("refuses an amount of %p", (monthlyUsd) =>
    expect(() => budget(monthlyUsd)).toThrow(
      `stack/Budget: monthlyUsd must be a whole number from 1 to 10000000, got ${monthlyUsd}`,
    ),
  );
});
