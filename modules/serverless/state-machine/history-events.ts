import type { Scope, State } from "./definition";

/** Entered and exited. */
const OF_STATE = 2;
/** A call is scheduled, started, and ends. */
const OF_CALL = 3;
/** An item begins and ends. */
const OF_ITEM = 2;
/** An execution begins and ends; a list is opened and closed. */
const OF_FRAME = 2;

/**
 * Events that the longest execution may come to: every state is passed once, every call is tried as often as it may
 * be, every list is as long as it may be. States that exclude each other are counted all, so there are never more.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html
 */
export function historyEvents({ states }: Scope): number {
  return OF_FRAME + inStates(states);
}

function inStates(states: Scope["states"]): number {
  return Object.values(states).reduce((sum, state) => sum + OF_STATE + within(state), 0);
}

function within(state: State): number {
  if (state.type === "task" || state.type === "start")
    return OF_CALL * (1 + (state.retry ?? []).reduce((sum, { attempts }) => sum + attempts, 0));
  if (state.type === "map") return OF_FRAME + state.maxItems * (OF_ITEM + inStates(state.each.states));
  return 0;
}
