import { z } from "zod";
import { copiedView, type Contract, type ContractShape, type ContractView } from "./contracts";
import { UserError } from "./errors";

/** An id or ARN; nothing that Terraform would take for an expression. */
const copiedId = z.string().regex(/^[\w.:/@+=,-]+$/);

/** Form of a copy's file. */
export const contractCopy = z.strictObject({
  stack: z.string(),
  layer: z.string(),
  version: z.int(),
  serial: z.int(),
  lineage: z.string(),
  time: z.iso.datetime(),
  values: z.record(z.string(), z.union([copiedId, z.record(z.string(), copiedId)])),
});

/**
 * Last-known values of one stack's contract, with serial and lineage of the state they come from and the time
 * (UTC) at which they were taken.
 */
export type ContractCopy = Readonly<z.infer<typeof contractCopy>>;

/** A copy that stacks were synthesized with. */
export interface UsedCopy {
  readonly stack: string;
  readonly serial: number;
  readonly time: string;
  /** Seconds since it was taken. */
  readonly ageSeconds: number;
  /** What of it is used, by name: `routeTableIds["mesh"]`. */
  readonly values: Readonly<Record<string, string>>;
}

/** Copies of contracts from other regions. What stacks use of them is remembered, as is what they miss. */
export class ContractCopies {
  readonly #copies: ReadonlyMap<string, ContractCopy>;
  readonly #used = new Map<string, Record<string, string>>();
  readonly #problems = new Set<string>();

  /** @param folder where the copies come from, for messages */
  public constructor(
    private readonly folder: string,
    copies: readonly ContractCopy[],
  ) {
    this.#copies = new Map(copies.map((copy) => [copy.stack, copy]));
  }

  /** Values of a stack's contract. One that is missing is reported by `requireComplete`, all at once. */
  public view<S extends ContractShape>(declared: Contract<S>, stack: string): ContractView<S> {
    const copy = this.#copies.get(stack);
    const problem = copyProblem(declared, copy);
    if (problem !== undefined) this.#problems.add(`${stack}: ${problem}`);
    const used = this.#used.get(stack) ?? {};
    this.#used.set(stack, used);
    return copiedView(declared, copy?.values ?? {}, (name, value) => {
      if (value !== undefined) return (used[name] = value);
      if (problem === undefined) this.#problems.add(`${stack}: its copy has no ${name}`);
      return MISSING;
    });
  }

  /** What was used so far, with its age at `now`. */
  public used(now: Date): UsedCopy[] {
    return [...this.#used].map(([stack, values]) => {
      const { serial, time } = this.#copies.get(stack)!;
      const ageSeconds = Math.max(0, Math.floor((now.getTime() - Date.parse(time)) / 1000));
      return { stack, serial, time, ageSeconds, values };
    });
  }

  /** @throws UserError that lists all that was asked for and is not there. */
  public requireComplete(): void {
    if (this.#problems.size === 0) return;
    const list = [...this.#problems].map((problem) => `  - ${problem}`).join("\n");
    throw new UserError(`copies of contracts in ${this.folder} are not enough:\n${list}`);
  }
}

/** Stands in a stack for what no copy has, until the build ends with the list of all such. */
const MISSING = "missing";

function copyProblem(declared: Contract, copy: ContractCopy | undefined): string | undefined {
  if (copy === undefined) return "it has no copy";
  if (copy.version === declared.version) return undefined;
  return `its copy has version ${copy.version} of contract ${declared.layer}, read is ${declared.version}`;
}
