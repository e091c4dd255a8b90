/**
 * The slice of prod that rehearsals are compared on: everything of sa-east-1 and of no region, and us-east-1's
 * side of the mesh. What these stacks read comes along, so every layer is in it.
 */
export const SLICE = "prod-*-sa-east-1-*,prod-*-global-*,prod-network-us-east-1-mesh-*";

export interface RehearsalBench {
  /** CPU of Terraform and its providers: warm against cold, both in parallel. */
  readonly cpuRatio: number;
  /** Time: warm in parallel against cold, one stack at a time. */
  readonly timeRatio: number;
}
