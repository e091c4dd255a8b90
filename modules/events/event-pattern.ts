import type { HomeRange } from "../core/home-region";
import { HOME_FIELD } from "./common-fields";
import type { EventContract } from "./event-contract";

/** Which events a rule takes. */
export interface EventSelection {
  /** Detail types of the contract, one at least. */
  readonly events: readonly string[];
  /** Buckets of the merchant accounts whose events it takes, one range at least. */
  readonly buckets: readonly HomeRange[];
  /**
   * Where the events must have been put, since a copy keeps the account and region of its original: what carries
   * events on takes only those of its own place, so that none comes round again. @default anywhere
   */
  readonly putIn?: { readonly accountId: string; readonly region: string };
}

/**
 * Pattern of a rule. There is none without buckets: what is at home in one region is worked on there only.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function eventPattern({ events }: EventContract, selection: EventSelection): string {
  const { buckets, putIn } = selection;
  return JSON.stringify({
    ...(putIn && { account: [putIn.accountId], region: [putIn.region] }),
    source: [...new Set(selection.events.map((event) => events[event]!.source))],
    "detail-type": [...selection.events],
    detail: {
      [HOME_FIELD]: buckets.map(({ from, to }) => ({ numeric: [">=", from, "<=", to] })),
    },
  });
}
