/** A value that only the client can know and that is not filled in yet. */
export interface Placeholder {
  /** Where it stands in the environment's client file: `networkAccountId`. */
  readonly name: string;
  /** What to write there, in words. */
  readonly meaning: string;
  /** Stand-in that synth, graph and rehearsal use until then. */
  readonly sample: string | number;
}

/** Marks a value as not filled in; replace the whole call by the real value. */
export interface Unfilled<T extends string | number> {
  readonly unfilled: true;
  readonly sample: T;
  readonly meaning: string;
}

/**
 * A value the client still has to give.
 * @param meaning what to write here, in words
 * @param sample stand-in of the same form, used until then
 */
export function unfilled<T extends string | number>(meaning: string, sample: T): Unfilled<T> {
  return { unfilled: true, sample, meaning };
}

type Plain<V> =
  V extends Unfilled<infer T> ? (T extends string ? string : number) : V extends string ? string : number;

/** An environment's client values, ready for use, and the list of those that are still placeholders. */
export interface ClientValues<V> {
  readonly values: { readonly [K in keyof V]: Plain<V[K]> };
  readonly placeholders: readonly Placeholder[];
}

/** Reads a client file: every value is either given or `unfilled(…)`. */
export function clientValues<V extends Record<string, string | number | Unfilled<string> | Unfilled<number>>>(
  given: V,
): ClientValues<V> {
  const values: Record<string, string | number> = {};
  const placeholders: Placeholder[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "object") {
      values[name] = value.sample;
      placeholders.push({ name, meaning: value.meaning, sample: value.sample });
    } else values[name] = value;
  }
  return { values: values as ClientValues<V>["values"], placeholders };
}
