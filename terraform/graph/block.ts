import { isJsonObject, member, type Json, type JsonObject } from "./json";
import type { PlatformGraph } from "./platform-graph";
import type { Resource } from "./resource";
import { ABSENT, type Value } from "./value";

interface Place {
  readonly json: Json;
  readonly path: string;
}

/**
 * The attributes of a resource, or of a block in it. Paths are dotted, `rule.destination.bucket`; lists are walked
 * through at every step, since Terraform writes a single block as an object or as a list of one.
 */
export class Block {
  public constructor(
    public readonly graph: PlatformGraph,
    public readonly resource: Resource,
    public readonly json: JsonObject,
    /** Where it stands in the resource; empty for the resource itself. */
    public readonly path: string = "",
  ) {}

  /** The first value at a path. */
  public value(path: string): Value {
    return this.values(path)[0] ?? ABSENT;
  }

  /** Every value at a path, one for each element where lists are met; nulls count as absent. */
  public values(path: string): readonly Value[] {
    return this.places(path).flatMap(({ json }) => flatValue(this.graph.resolve(json, this.resource.stack)));
  }

  /** The value if it is a text that is known. */
  public text(path: string): string | undefined {
    return this.known(path, "string");
  }

  /** The value if it is a number that is known; numbers written as text count. */
  public number(path: string): number | undefined {
    const value = this.value(path);
    if (value.kind !== "known") return undefined;
    if (typeof value.value === "number") return value.value;
    if (typeof value.value !== "string" || value.value.trim() === "") return undefined;
    const number = Number(value.value);
    return Number.isNaN(number) ? undefined : number;
  }

  /** The value if it is known to be true or false; the texts "true" and "false" count. */
  public flag(path: string): boolean | undefined {
    const value = this.value(path);
    if (value.kind !== "known") return undefined;
    if (value.value === true || value.value === "true") return true;
    return value.value === false || value.value === "false" ? false : undefined;
  }

  /** Every text at a path that is known. */
  public texts(path: string): readonly string[] {
    return this.values(path).flatMap((value) =>
      value.kind === "known" && typeof value.value === "string" ? [value.value] : [],
    );
  }

  /** The blocks at a path. */
  public blocks(path: string): readonly Block[] {
    return this.places(path).flatMap(({ json, path: at }) =>
      isJsonObject(json) ? [new Block(this.graph, this.resource, json, at)] : [],
    );
  }

  /** Resources that the values at a path lead to: by reference, contract, data source or derived ARN. */
  public targets(path: string): readonly Resource[] {
    const found = new Set<Resource>();
    for (const { json } of this.places(path))
      for (const target of this.graph.targetsOf(json, this.resource.stack)) found.add(target);
    return [...found];
  }

  /** The JSON at a path as the file has it, templates and all; lists are walked through. */
  public raw(path: string): readonly Json[] {
    return this.places(path).map(({ json }) => json);
  }

  private known(path: string, type: "string"): string | undefined {
    const value = this.value(path);
    return value.kind === "known" && typeof value.value === type ? (value.value as string) : undefined;
  }

  private places(path: string): readonly Place[] {
    let places: readonly Place[] = [{ json: this.json, path: this.path }];
    for (const step of path.split("."))
      places = places.flatMap(({ json, path: at }) => flat(member(json, step), join(at, step)));
    return places;
  }
}

/** The value itself, or all elements of the list that it is; nothing where it is null or absent. */
function flat(json: Json | undefined, path: string): readonly Place[] {
  if (json === undefined || json === null) return [];
  if (!Array.isArray(json)) return [{ json, path }];
  return (json as readonly Json[]).flatMap((element, index) => flat(element, join(path, String(index))));
}

/** Elements of a list that a reference led to; the value itself where it is none. */
function flatValue(value: Value): readonly Value[] {
  if (value.kind !== "known" || !Array.isArray(value.value)) return [value];
  return flat(value.value, "").map(({ json }) => ({ kind: "known", value: json! }));
}

function join(path: string, step: string): string {
  return path === "" ? step : `${path}.${step}`;
}
