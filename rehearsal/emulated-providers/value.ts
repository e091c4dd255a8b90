/** A value that Terraform will know only after apply. */
export const UNKNOWN: unique symbol = Symbol("unknown");

/** A value of Terraform as plain data; sets are arrays. */
export type Value = null | boolean | number | string | typeof UNKNOWN | readonly Value[] | Values;
export interface Values {
  readonly [name: string]: Value;
}

/** True for an object, and nothing else that JavaScript calls one. */
export function isValues(value: Value | undefined): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * What stands at a path such as `environment.0.id`; `*` stands for every element of a list.
 * @returns every value that is there, none if the path leads nowhere
 */
export function valuesAt(value: Value | undefined, path: readonly string[]): Value[] {
  if (value === undefined || value === null) return [];
  const [step, ...rest] = path;
  if (step === undefined) return [value];
  if (Array.isArray(value))
    return step === "*"
      ? (value as readonly Value[]).flatMap((each) => valuesAt(each, rest))
      : valuesAt((value as readonly Value[])[Number(step)], rest);
  return isValues(value) ? valuesAt(value[step], rest) : [];
}

/** The one string at a dotted path; undefined where there is none, or it is still unknown. */
export function stringAt(value: Value | undefined, path: string): string | undefined {
  const [found] = valuesAt(value, path.split("."));
  return typeof found === "string" ? found : undefined;
}

/** Whether two values are the same, with objects and lists compared by what they hold. */
export function same(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return (
      one.length === other.length && one.every((each: Value, index) => same(each, other[index] as Value))
    );
  if (!isValues(one) || !isValues(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => same(one[name] ?? null, other[name] ?? null));
}
