/** A resource whose provider was answered for, because no emulated API could carry it. */
export interface Answered {
  readonly address: string;
  readonly reason: string;
}
