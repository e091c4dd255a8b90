import type { StackPlan } from "../delivery/plan";

/** One line for people on the plan of a stack. */
export function planLine({ name, status, add, change, destroy, waitsFor, error }: StackPlan): string {
  switch (status) {
    case "unchanged":
      return `${name}: no changes`;
    case "changed":
      return `${name}: ${add} to add, ${change} to change, ${destroy} to destroy`;
    case "waiting":
      return `${name}: not planned, apply first: ${waitsFor.join(", ")}`;
    case "failed":
      return `${name}: ${error}`;
  }
}
