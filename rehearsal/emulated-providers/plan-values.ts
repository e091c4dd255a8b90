import { members } from "./members";
import type { Block } from "./provider-schema";
import { isValues, UNKNOWN, type Value, type Values } from "./value";

/**
 * What an object will be: what the configuration says, what it was where that stays, and unknown where only the
 * vendor can know. Write-only values never come back.
 * @param proposed Terraform's own merge of configuration and prior state
 * @param prior the object as it is; null for a new one
 */
export function planValues(block: Block, proposed: Values, prior: Values | null): Values {
  return Object.fromEntries(
    members(block).map(({ name, attribute, inner }) => {
      const value = proposed[name] ?? null;
      if (attribute?.write_only === true) return [name, null];
      // What the vendor once gave nothing for stays so.
      if (attribute?.computed === true && value === null)
        return [name, prior === null ? UNKNOWN : (prior[name] ?? null)];
      return [name, inner === undefined ? value : within(inner, value, prior?.[name])];
    }),
  );
}

/** Every object of a nested block or attribute, however it is held. */
function within(inner: Block, value: Value, prior: Value | undefined): Value {
  if (Array.isArray(value))
    return (value as readonly Value[]).map((each, index) =>
      isValues(each) ? planValues(inner, each, asValues(Array.isArray(prior) ? prior[index] : null)) : each,
    );
  return isValues(value) ? planValues(inner, value, asValues(prior)) : value;
}

function asValues(value: Value | undefined): Values | null {
  return isValues(value) ? value : null;
}
