import { initCommand } from "./init-command";
import { summarizePlan, type PlanJson, type PlanSummary } from "./plan-json";
import { terraform, type TerraformOptions } from "./terraform";

/** Saved plan inside a stack's folder. It holds values of the state: treat it like one. */
export const PLAN_FILE = "plan.tfplan";

/**
 * Initializes a synthesized stack, plans it against its own backend and saves the plan.
 * @throws TerraformError with Terraform's own words
 */
export async function planStack(options: Omit<TerraformOptions, "onEvent">): Promise<PlanSummary> {
  await terraform(initCommand(options.cwd), options);
  return summarizePlan(await savePlan(options));
}

/**
 * Plans an initialized stack and saves the plan as `PLAN_FILE`.
 * @throws TerraformError with Terraform's own words
 */
export async function savePlan(options: Omit<TerraformOptions, "onEvent">): Promise<PlanJson> {
  const plan = ["plan", "-input=false", "-json", "-detailed-exitcode", `-out=${PLAN_FILE}`];
  await terraform(plan, options, [0, 2]);
  let shown: PlanJson = {};
  const onEvent = (line: unknown): void => {
    shown = line as PlanJson;
  };
  await terraform(["show", "-json", PLAN_FILE], { ...options, onEvent });
  return shown;
}
