import { recordReads } from "../../terraform/graph/reads";
import { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { StackDocument } from "../../terraform/graph/stack-document";
import type { Promises } from "../promises";
import type { Rule } from "../rule";
import { runRules, type RuleResult } from "../run-rules";
import type { Mutant } from "./mutant";
import { touchedBy } from "./touched-by";

/** What a rule said before any harm was done, and what it looked at to say so. */
interface Witness {
  readonly rule: Rule;
  readonly reads: ReadonlySet<string>;
  readonly findings: ReadonlySet<string>;
  /** Resources that it judged. */
  readonly judged: ReadonlySet<string>;
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

  /** @param rules none may take part that has no business with mutants: each is asked once for what holds now */
  public constructor(
    rules: readonly Rule[],
    private readonly documents: readonly StackDocument[],
    private readonly promises: Promises,
  ) {
    this.graph = new PlatformGraph(documents);
    const platform = { graph: this.graph, promises };
    this.witnesses = rules.map((rule) => {
      const { result, reads } = recordReads(() => runRules([rule], platform));
      return { rule, reads: withWholes(reads), findings: findingKeys(result), judged: judgedBy(result) };
    });
  }

  /** @param all asks every rule that could notice: else the first that finds it is enough */
  public try(mutant: Mutant, all = false): Trial {
    const touched = touchedBy(mutant, this.graph);
    const asked = this.witnesses.filter(
      ({ reads }) => touched === undefined || touched.some((each) => reads.has(each)),
    );
    return this.ask(asked, mutant, all);
  }

  /** Asks every rule, those too that read nothing of what was touched: to prove that they cannot notice. */
  public askAll(mutant: Mutant): Trial {
    return this.ask(this.witnesses, mutant, true);
  }

  private ask(witnesses: readonly Witness[], mutant: Mutant, all: boolean): Trial {
    const asked = witnesses.toSorted((a, b) => distance(a, mutant) - distance(b, mutant));
    const trial = { mutant, asked: asked.map(({ rule }) => rule.id) };
    if (asked.length === 0) return { ...trial, killers: [] };
    const killers: string[] = [];
    const platform = { graph: new PlatformGraph(mutated(this.documents, mutant)), promises: this.promises };
    for (const { rule, findings } of asked) {
      const found = findingKeys(runRules([rule], platform));
      if ([...found].some((key) => !findings.has(key))) killers.push(rule.id);
      if (killers.length > 0 && !all) break;
    }
    return { ...trial, killers };
  }
}

/** The stacks with the harm done. */
export function mutated(
  documents: readonly StackDocument[],
  { stack, mutate }: Pick<Mutant, "stack" | "mutate">,
): readonly StackDocument[] {
  return documents.map((document) =>
    document.name === stack ? { ...document, resources: mutate(document.resources) } : document,
  );
}

/** Who judges the resource itself and read little is the likeliest to notice, and the quickest to ask. */
function distance({ judged, reads }: Witness, { stack, address }: Mutant): number {
  return (judged.has(`${stack}/${address}`) ? 0 : 1e9) + reads.size;
}

/** With `<stack>/<address>#` for each resource of which anything was read. */
function withWholes(reads: ReadonlySet<string>): ReadonlySet<string> {
  const wholes = [...reads].flatMap((read) => /^[^#]+#/.exec(read) ?? []);
  return new Set([...reads, ...wholes]);
}

function judgedBy(results: readonly RuleResult[]): ReadonlySet<string> {
  return new Set(results.flatMap(({ judgements }) => judgements.map(({ resource }) => resource.id)));
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
