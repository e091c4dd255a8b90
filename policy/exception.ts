/** Findings that are accepted, why, and until when. */
export interface Exception {
  /** Id of one rule. */
  readonly id: string;
  /** Stacks it holds for; `*` stands for any characters, commas separate patterns. */
  readonly stacks: string;
  /** Terraform addresses in those stacks, in the same form. */
  readonly addresses: string;
  /** Why the finding is right as it is, or what has to happen first. */
  readonly reason: string;
  /** Last day on which it holds, `2027-06-30`: then somebody looks again. */
  readonly until: string;
}
