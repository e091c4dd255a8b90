import { BudgetsBudget } from "@cdktf/provider-aws/lib/budgets-budget";
import { Construct } from "constructs";
import { requireInteger } from "../core/checks";
import { resourceName } from "../core/names";

/** When the budget's topic is told: share of the amount in percent, spent or as AWS foresees the month's end. */
const NOTICES = [
  { notificationType: "ACTUAL", threshold: 80 },
  { notificationType: "ACTUAL", threshold: 100 },
  { notificationType: "FORECASTED", threshold: 100 },
] as const;

/** The largest budget that is not a slip of the pen. */
export const MAX_MONTHLY_USD = 10_000_000;

export interface CostBudgetProps {
  readonly environment: string;
  readonly accountId: string;
  /** What the account may cost in a month, in whole US dollars. */
  readonly monthlyUsd: number;
  /** Topic that admits AWS Budgets, in the same account. */
  readonly topicArn: string;
}

/**
 * Monthly budget of an account's own costs, told at 80 and 100 percent, and as soon as AWS foresees that it will not
 * last. (AWS foresees nothing before about five weeks of use.) The account is named even where it pays for others,
 * because there a budget would else be for all.
 * @throws PropsError if `monthlyUsd` is not a whole number from 1 to 10000000.
 * @see https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-managing-costs.html
 */
export class CostBudget extends Construct {
  public constructor(scope: Construct, id: string, props: CostBudgetProps) {
    super(scope, id);
    const { environment, accountId, monthlyUsd, topicArn } = props;
    requireInteger(this, "monthlyUsd", monthlyUsd, 1, MAX_MONTHLY_USD);

    new BudgetsBudget(this, "Resource", {
      name: resourceName(environment, "monthly"),
      budgetType: "COST",
      timeUnit: "MONTHLY",
      limitAmount: `${monthlyUsd}.0`,
      limitUnit: "USD",
      costFilter: [{ name: "LinkedAccount", values: [accountId] }],
      notification: NOTICES.map((notice) => ({
        ...notice,
        comparisonOperator: "GREATER_THAN",
        thresholdType: "PERCENTAGE",
        subscriberSnsTopicArns: [topicArn],
      })),
    });
  }
}
