import { typeOfAddress, type Mutant } from "./mutant";

/** Mutants that nobody need find, and why. `*` stands for any characters, commas separate patterns. */
export interface Equivalent {
  readonly operators: string;
  /** Types of the resources that are harmed. */
  readonly types: string;
  /** Attribute paths, `*` for positions. */
  readonly paths: string;
  /** What was done, as the mutant tells it. @default any */
  readonly changes?: RegExp;
  readonly reason: string;
}

export const EQUIVALENTS: readonly Equivalent[] = [
  {
    operators: "delete-attribute,retarget",
    types: "*",
    paths: "description,comment,alarm_description,tags.Name,rule.*.description,statement_id",
    reason: "people read it; nothing that is deployed behaves otherwise",
  },
  {
    operators: "delete-attribute,drop-element,retarget",
    types: "*",
    paths: "depends_on,depends_on.*",
    reason: "it orders the apply, which a rehearsal does; what is deployed in the end is the same",
  },
  {
    operators: "delete-attribute,drop-element",
    types: "*",
    paths: "lifecycle.ignore_changes,lifecycle.ignore_changes.*,lifecycle.create_before_destroy",
    reason: "the next plan would change something, which the second plan of a rehearsal finds",
  },
  {
    operators: "*",
    types: "aws_cloudwatch_dashboard,aws_athena_named_query",
    paths: "*",
    reason: "pictures and queries for people: nothing rests on them",
  },
  {
    operators: "*",
    types: "aws_budgets_budget,aws_ce_anomaly_monitor,aws_ce_anomaly_subscription",
    paths: "*",
    reason: "they watch money, which none of the nine requirements speaks of",
  },
  {
    operators: "move-number",
    types: "aws_cloudwatch_metric_alarm",
    paths: "threshold,period,evaluation_periods,datapoints_to_alarm,metric_query.*.metric.*.period",
    reason: "where an alarm begins is a choice: one more or less of it still tells somebody",
  },
  {
    operators: "*",
    types: "aws_s3_bucket_inventory,aws_s3_bucket_metric",
    paths: "*",
    reason: "lists and counts of objects for people and jobs; the objects are kept by other resources",
  },
];

export function isEquivalent({ operators, types, paths, changes }: Equivalent, mutant: Mutant): boolean {
  return (
    matches(operators, mutant.operator) &&
    matches(types, typeOfAddress(mutant.address)) &&
    matches(paths, mutant.path) &&
    (changes === undefined || changes.test(mutant.change))
  );
}

const patterns = new Map<string, RegExp>();

function matches(pattern: string, text: string): boolean {
  let regex = patterns.get(pattern);
  if (regex === undefined) {
    const alternatives = pattern
      .split(",")
      .map((each) => each.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*"));
    patterns.set(pattern, (regex = new RegExp(`^(?:${alternatives.join("|")})$`)));
  }
  return regex.test(text);
}
