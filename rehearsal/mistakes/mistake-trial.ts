import type { Environment } from "../../modules/core/environment";
import type { LayerSettings } from "../../stacks/catalog";
import type { StackGraph } from "../../stacks/graph";
import type { ProviderUse } from "../provider-source";
import type { StackRun } from "../stack-run";
import { chooseMistakes } from "./choose-mistakes";
import type { Mistake, MistakeSummary } from "./mistake";

export interface MistakeTrialProps {
  readonly environment: Environment<LayerSettings>;
  readonly graph: StackGraph;
  readonly runs: ReadonlyMap<string, StackRun>;
  /** Folder of the rehearsal. */
  readonly folder: string;
}

/** Tries wrong references in stacks that are about to be applied, each alone, and counts what is refused. */
export class MistakeTrial {
  readonly #chosen: readonly Mistake[];
  readonly #accepted: Mistake[] = [];

  public constructor(
    private readonly wanted: { readonly count: number; readonly seed: number } | undefined,
    { environment, graph, runs, folder }: MistakeTrialProps,
  ) {
    const stacks = new Map([...runs].map(([name, run]) => [name, run.json]));
    this.#chosen =
      wanted === undefined ? [] : chooseMistakes({ environment, graph, stacks, folder, ...wanted });
  }

  /** Makes the mistakes of one stack, just before it is applied as it should be. */
  public async before(run: StackRun, provider: ProviderUse): Promise<void> {
    for (const mistake of this.#chosen)
      if (mistake.reference.stack === run.name && !(await run.tryMistake(mistake, provider)))
        this.#accepted.push(mistake);
  }

  public summary(): MistakeSummary | undefined {
    if (this.wanted === undefined) return undefined;
    const tried = this.#chosen.length;
    const refused = tried - this.#accepted.length;
    return {
      tried,
      refused,
      share: tried === 0 ? 1 : refused / tried,
      accepted: this.#accepted,
      seed: this.wanted.seed,
    };
  }
}
