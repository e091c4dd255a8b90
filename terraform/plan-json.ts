/** What `terraform show -json` says of a saved plan, as far as it is read here. */
export interface PlanJson {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly mode: string;
    readonly type: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly before?: Readonly<Record<string, unknown>> | null;
      readonly after?: Readonly<Record<string, unknown>> | null;
      /** True where a value is known only after apply, in the shape of the resource. */
      readonly after_unknown?: Readonly<Record<string, unknown>>;
    };
  }[];
  readonly output_changes?: Readonly<Record<string, { readonly actions: readonly string[] }>>;
  readonly prior_state?: {
    readonly values?: { readonly root_module?: { readonly resources?: readonly unknown[] } };
  };
}

/** One address that a plan touches. */
export interface PlannedChange {
  /** `aws_vpc.network`, or `output.contract` for a value that readers see. */
  readonly address: string;
  /** Terraform's own words: create, update, delete; two of them for a replacement. */
  readonly actions: readonly string[];
}

export interface PlanSummary {
  /** Resources; a replacement counts as one added and one destroyed, as Terraform counts. */
  readonly add: number;
  readonly change: number;
  readonly destroy: number;
  readonly changes: readonly PlannedChange[];
  /** Whether the state already held a resource: false for a stack that was never applied. */
  readonly applied: boolean;
}

/** Actions that touch nothing. */
const IDLE = new Set(["no-op", "read"]);

/** Counts and addresses of a plan, sorted by address. */
export function summarizePlan(plan: PlanJson): PlanSummary {
  const resources = (plan.resource_changes ?? []).map(({ address, change }) => ({
    address,
    actions: change.actions,
  }));
  const outputs = Object.entries(plan.output_changes ?? {}).map(([name, { actions }]) => ({
    address: `output.${name}`,
    actions,
  }));
  const touched = (change: PlannedChange): boolean => change.actions.some((action) => !IDLE.has(action));
  const count = (action: string): number =>
    resources.filter(({ actions }) => actions.includes(action)).length;
  return {
    add: count("create"),
    change: count("update"),
    destroy: count("delete"),
    changes: [...resources, ...outputs].filter(touched).sort((a, b) => (a.address < b.address ? -1 : 1)),
    applied: (plan.prior_state?.values?.root_module?.resources ?? []).length > 0,
  };
}
