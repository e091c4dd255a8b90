/** A resource type whose instances are made up by the proxy, and why the emulated AWS cannot make them. */
export interface Answer {
  readonly type: string;
  readonly reason: string;
}

/**
 * Types that no emulation serves. The last resort: nothing is created, so nothing is checked beyond the provider's own
 * validation and plan. Every instance is listed in a rehearsal's summary.
 */
export const ANSWERS: readonly Answer[] = [];
