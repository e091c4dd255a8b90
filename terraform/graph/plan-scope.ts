import { listOf, member, objectsOf, type Json } from "./json";
import { escaped, objectOf } from "./literal";
import { soleReference, templateParts } from "./template";

/** Modules in modules, and variables that hand on variables, that are followed at most. */
const MAX_DEPTH = 32;

/** What the calls of modules hand on, and what a block's own repetition stands for. */
interface Caller {
  readonly scope: PlanScope;
  readonly expressions: Json | undefined;
}

/** The module of a plan's configuration in which an expression stands, and what names in it mean seen from the root. */
export class PlanScope {
  private readonly blocks: ReadonlySet<string>;

  public constructor(
    private readonly module: Json | undefined,
    /** `module.network.`; empty for the root. */
    public readonly prefix: string = "",
    private readonly caller?: Caller,
    private readonly depth: number = 0,
  ) {
    this.blocks = new Set(
      objectsOf(member(module, "resources")).flatMap((block) => {
        const address = member(block, "address");
        return typeof address === "string" ? [address] : [];
      }),
    );
  }

  /** The module that is called by a name, `network` or, where it is repeated, `network[0]`. */
  public called(name: string): PlanScope | undefined {
    const call = member(member(this.module, "module_calls"), name.replace(/\[.*$/, ""));
    if (call === undefined || this.depth > MAX_DEPTH) return undefined;
    const caller = { scope: this, expressions: member(call, "expressions") };
    return new PlanScope(member(call, "module"), `${this.prefix}module.${name}.`, caller, this.depth + 1);
  }

  /** Blocks of the module by their address in it. */
  public configured(): ReadonlyMap<string, Json> {
    return new Map(
      objectsOf(member(this.module, "resources")).map((block) => [String(member(block, "address")), block]),
    );
  }

  /**
   * The template seen from the root, if everything in it names one resource each: then it says more than the value that
   * it has today. Undefined for functions, variables, locals and outputs of modules.
   */
  public keep(template: string): string | undefined {
    let kept = "";
    for (const part of templateParts(template)) {
      if ("text" in part) kept += escaped(part.text);
      else {
        const reference = soleReference(part.expression);
        if (reference === undefined || reference.module !== undefined) return undefined;
        const { mode, type, name } = reference;
        if (!this.blocks.has(`${mode === "managed" ? "" : `${mode}.`}${type}.${name}`)) return undefined;
        kept += `\${${this.prefix}${part.expression.trim()}}`;
      }
    }
    return kept;
  }

  /** Resources that `references` of an expression lead to, as expressions of the root, each once. */
  public references(expression: Json | undefined, repeated?: Json, depth = this.depth): readonly string[] {
    if (depth > MAX_DEPTH) return [];
    const names = listOf(member(expression, "references")).filter((name) => typeof name === "string");
    const found = narrowest(names).flatMap((name) => this.absolute(name, repeated, depth + 1));
    return [...new Set(found)];
  }

  private absolute(name: string, repeated: Json | undefined, depth: number): readonly string[] {
    const [kind, first = "", second = ""] = name.split(".");
    if (kind === "var") {
      const expression = member(this.caller?.expressions, first.replace(/\[.*$/, ""));
      return this.caller?.scope.references(expression, undefined, depth) ?? [];
    }
    if (kind === "each") return this.references(repeated, undefined, depth);
    if (kind === "module") {
      const module = depth > MAX_DEPTH ? undefined : this.called(first);
      const output = member(member(module?.module, "outputs"), second.replace(/\[.*$/, ""));
      return module?.references(member(output, "expression"), undefined, depth) ?? [];
    }
    return soleReference(name) === undefined ? [] : [`${this.prefix}${name}`];
  }
}

/** Scopes of all modules by the prefix of their addresses. */
export function scopeAt(root: PlanScope, prefix: string): PlanScope | undefined {
  const calls = prefix.match(/module\.[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?/g) ?? [];
  let scope: PlanScope | undefined = root;
  for (const call of calls) scope = scope?.called(call.slice("module.".length));
  return scope;
}

/** Terraform lists `a.b.id` and then `a.b`; only the first says where the value comes from. */
function narrowest(names: readonly string[]): readonly string[] {
  return names.filter(
    (name) =>
      !names.some(
        (other) => other !== name && (other.startsWith(`${name}.`) || other.startsWith(`${name}[`)),
      ),
  );
}

/** Expressions of a block by attribute, whatever stands in the file. */
export function expressionsOf(block: Json | undefined): Readonly<Record<string, Json>> {
  return objectOf(member(block, "expressions"));
}
