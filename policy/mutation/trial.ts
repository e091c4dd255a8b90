import { recordReads } from "../../terraform/graph/reads";
import { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { StackDocument } from "../../terraform/graph/stack-document";
import type { Promises } from "../promises";
import type { Rule } from "../rule";
import { runRules, type RuleResult } from "../run-rules";
import type { Mutant } from "./mutant";

/** What a rule said before any harm was done, and what it looked at to say so. */
interface Witness {
  readonly rule: Rule;
  readonly reads: ReadonlySet<string>;
  readonly findings: ReadonlySet<string>;
}

/** What became of a mutant. */
export interface Trial {
  readonly mutant: Mutant;
  /** Rules that found it, by id; empty where it survived. */
  readonly killers: readonly string[];
  /** Rules that looked at what was changed, by id. */
  readonly asked: readonly string[];
}

/** Asks rules about mutants of a platform: only those that read what a mutant touches, since others cannot notice. */
export class MutationTrials {
  public readonly graph: PlatformGraph;
  private readonly witnesses: readonly Witness[];

  public constructor(
    rules: readonly Rule[],
    private readonly documents: readonly StackDocument[],
    private readonly promises: Promises,
  ) {
    this.graph = new PlatformGraph(documents);
    const platform = { graph: this.graph, promises };
    this.witnesses = rules.map((rule) => {
      const { result, reads } = recordReads(() => runRules([rule], platform));
      return { rule, reads: withWholes(reads), findings: findingKeys(result) };
    });
  }

  /** @param all asks every rule, also on the first killer: else the first that finds it is enough */
  public try(mutant: Mutant, all = false): Trial {
    const asked = this.witnesses.filter(
      ({ reads }) => mutant.touches === undefined || mutant.touches.some((touched) => reads.has(touched)),
    );
    const killers: string[] = [];
    const platform = { graph: new PlatformGraph(this.mutated(mutant)), promises: this.promises };
    for (const { rule, findings } of asked) {
      const found = findingKeys(runRules([rule], platform));
      if ([...found].some((key) => !findings.has(key))) killers.push(rule.id);
      if (killers.length > 0 && !all) break;
    }
    return { mutant, killers, asked: asked.map(({ rule }) => rule.id) };
  }

  private mutated({ stack, mutate }: Mutant): readonly StackDocument[] {
    return this.documents.map((document) =>
      document.name === stack ? { ...document, resources: mutate(document.resources) } : document,
    );
  }
}

/** With `<stack>/<address>#` for each resource of which anything was read. */
function withWholes(reads: ReadonlySet<string>): ReadonlySet<string> {
  const wholes = [...reads].flatMap((read) => /^[^#]+#/.exec(read) ?? []);
  return new Set([...reads, ...wholes]);
}

function findingKeys(results: readonly RuleResult[]): ReadonlySet<string> {
  return new Set(
    results.flatMap(({ rule, judgements }) =>
      judgements
        .filter(({ verdict }) => verdict !== "pass")
        .map(({ resource, verdict, message }) => `${rule.id} ${resource.id} ${verdict} ${message}`),
    ),
  );
}
