import type { ReportSource } from "./report-source";

/** How many resources of a type there are in one account and region. */
export interface Stock {
  readonly type: string;
  readonly total: number;
  readonly places: readonly { readonly account: string; readonly region: string; readonly count: number }[];
}

/** What there is of those types, and where; types that have none are left out. */
export function stockOf(
  { platform: { graph }, accountNames }: ReportSource,
  types: readonly string[],
): readonly Stock[] {
  return types.flatMap((type) => {
    const resources = graph.of(type);
    if (resources.length === 0) return [];
    const places = new Map<string, { account: string; region: string; count: number }>();
    for (const { account = "", region = "" } of resources) {
      const key = `${account}\n${region}`;
      const place = places.get(key) ?? { account: accountNames.get(account) ?? account, region, count: 0 };
      place.count += 1;
      places.set(key, place);
    }
    return [{ type, total: resources.length, places: [...places.values()] }];
  });
}
