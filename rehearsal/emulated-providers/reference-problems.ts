import type { References } from "./type-rules";
import { valuesAt, type Values } from "./value";
import type { VendorStore } from "./vendor-store";

/** References to objects that the vendor does not have. */
export function referenceProblems(
  values: Values,
  references: References | undefined,
  store: VendorStore,
): string[] {
  return Object.entries(references ?? {}).flatMap(([path, types]) =>
    valuesAt(values, path.split("."))
      .filter((id) => typeof id === "string" && !types.some((type) => store.get(type, id)))
      .map((id) => `${path}: there is no ${types.join(" or ")} "${String(id)}"`),
  );
}

/** Whether one of an object's references names a certain other object. */
export function refersTo(
  values: Values,
  references: References | undefined,
  type: string,
  id: string,
): boolean {
  return Object.entries(references ?? {}).some(
    ([path, types]) => types.includes(type) && valuesAt(values, path.split(".")).includes(id),
  );
}
