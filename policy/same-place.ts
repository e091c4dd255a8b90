import type { Resource } from "../terraform/graph/resource";

/** Whether two resources stand in one account and region; undefined where a provider does not tell. */
export function samePlace(one: Resource, other: Resource): boolean | undefined {
  if (one.account === undefined || other.account === undefined) return undefined;
  if (one.region === undefined || other.region === undefined) return undefined;
  return one.account === other.account && one.region === other.region;
}

/** `333333333333 in sa-east-1`, for messages. */
export function placeOf({ account, region }: Resource): string {
  return `${account ?? "an unknown account"} in ${region ?? "an unknown region"}`;
}
