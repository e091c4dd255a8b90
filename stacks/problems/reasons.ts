import type { FieldProblem } from "../../modules/core/problems";

/** Fields that hold why something is left out: `noAlarms`, `noVpn`, `unsigned`. */
const REASON = /^(no[A-Z]\w*|unsigned|reason)$/;

/** Every reason, anywhere in a layer's settings, that says nothing. */
export function reasonProblems(settings: unknown, path = ""): FieldProblem[] {
  if (typeof settings !== "object" || settings === null) return [];
  return Object.entries(settings).flatMap(([key, value]) => {
    const field = path === "" ? key : `${path}.${key}`;
    if (!REASON.test(key) || typeof value !== "string") return reasonProblems(value, field);
    return /\S/.test(value) ? [] : [{ field, rule: "a reason, in words", value }];
  });
}
