import { Block } from "./block";
import type { IDENTITIES } from "./identities";
import { isJsonObject, type Json } from "./json";
import { ResourceIndex } from "./resource-index";
import { Resolver } from "./resolver";
import { once } from "./once";
import { isRecordingReads, noteRead, wholeOf } from "./reads";
import type { Resource, Stack } from "./resource";
import type { ResourceDocument, StackDocument } from "./stack-document";
import { placeOf } from "./provider-place";
import { ABSENT, type Value } from "./value";

/** A reference from one resource to another, by expression, contract, data source or derived ARN. */
export interface Use {
  readonly from: Resource;
  readonly to: Resource;
  /** Where it stands in `from`: `vpc_config.0.subnet_ids.1`. */
  readonly path: string;
}

/** What is noted as read where every reference of the graph was. */
export const ALL_REFERENCES = "references";
/** What is noted as read where every resource was, of whatever type. */
export const ALL_RESOURCES = "resources";

/** What is noted as read where every reference to one resource was. */
export function usersRead({ id }: Pick<Resource, "id">): string {
  return `users:${id}`;
}

/** What is noted as read where all resources of one stack were, data sources too. */
export function resourcesOf({ name }: Pick<Stack, "name">): string {
  return `stack:${name}`;
}

/** All stacks of an environment in one graph, read-only. Analyses of what AWS itself connects stand beside it. */
export class PlatformGraph {
  public readonly stacks: readonly Stack[];
  private readonly managed: readonly Resource[];
  private readonly byType = new Map<string, Resource[]>();
  private readonly index: ResourceIndex;
  private readonly resolver: Resolver;
  private readonly pointers = new Map<
    string,
    (graph: PlatformGraph) => ReadonlyMap<Resource, readonly Resource[]>
  >();
  private uses?: readonly Use[];
  private usesByTarget?: ReadonlyMap<Resource, readonly Use[]>;

  /** @throws UserError if two stacks have one name */
  public constructor(documents: readonly StackDocument[]) {
    this.stacks = documents.toSorted(byName).map((document) => this.stack(document));
    this.managed = this.stacks.flatMap(({ resources }) => resources.filter(({ mode }) => mode === "managed"));
    for (const resource of this.managed) {
      const same = this.byType.get(resource.type);
      if (same === undefined) this.byType.set(resource.type, [resource]);
      else same.push(resource);
    }
    this.index = new ResourceIndex(this.stacks);
    this.resolver = new Resolver(this.index);
  }

  /** Managed resources, by stack and by address, so that nothing depends on the order in which files came. */
  public get resources(): readonly Resource[] {
    noteRead(ALL_RESOURCES);
    return this.managed;
  }

  /** Managed resources of those types. */
  public of(...types: readonly string[]): readonly Resource[] {
    for (const type of types) noteRead(`type:${type}`);
    return types.flatMap((type) => this.byType.get(type) ?? []);
  }

  /** Resources of a type whose values at a path lead to the target: found by an index, however many there are. */
  public pointingAt(target: Resource, type: string, path: string): readonly Resource[] {
    const key = `${type} ${path}`;
    let index = this.pointers.get(key);
    if (index === undefined) this.pointers.set(key, (index = once(() => this.pointersOf(type, path))));
    return index(this).get(target) ?? [];
  }

  /** What an attribute's JSON says in a stack once its references are followed. */
  public resolve(json: Json, stack: Stack): Value {
    if (json === null) return ABSENT;
    return this.resolver.resolve(json, stack);
  }

  /** Managed resources that the JSON leads to, from a stack. */
  public targetsOf(json: Json, stack: Stack): readonly Resource[] {
    return led(this.resolver.targets(json, stack));
  }

  /** Data sources that a text names, from a stack, where no managed resource stands behind them. */
  public sourcesOf(json: Json, stack: Stack): readonly Resource[] {
    return this.resolver.sources(json, stack);
  }

  /** The managed resource of that ARN, where settings decide the ARN. */
  public withArn(arn: string): Resource | undefined {
    const found = this.index.byArn(arn);
    if (found !== undefined) noteRead(wholeOf(found));
    return found;
  }

  /** ARN of a resource, where settings decide it. */
  public arnOf(resource: Resource): string | undefined {
    return this.index.arnOf(resource);
  }

  /** Managed resources of that type and name (by the attribute that `IDENTITIES` tells). */
  public named(type: keyof typeof IDENTITIES, name: string): readonly Resource[] {
    return led(this.index.named(type, name));
  }

  /** Every reference from a managed resource to another. */
  public references(): readonly Use[] {
    noteRead(ALL_REFERENCES);
    return this.allUses();
  }

  /** References that lead to a resource. */
  public usersOf(resource: Resource): readonly Use[] {
    noteRead(usersRead(resource));
    if (this.usesByTarget === undefined) {
      const map = new Map<Resource, Use[]>();
      for (const use of this.allUses()) {
        const uses = map.get(use.to);
        if (uses === undefined) map.set(use.to, [use]);
        else uses.push(use);
      }
      this.usesByTarget = map;
    }
    return this.usesByTarget.get(resource) ?? [];
  }

  /** Made once, for whoever asks first: what is read to make it is no one's own reading. */
  private allUses(): readonly Use[] {
    return (this.uses ??= this.managed.flatMap((from) => {
      const found: Use[] = [];
      const walk = (json: Json, path: string): void => {
        if (typeof json === "string")
          for (const to of this.resolver.targets(json, from.stack)) found.push({ from, to, path });
        else if (Array.isArray(json))
          (json as readonly Json[]).forEach((element, index) => walk(element, `${path}.${index}`));
        else if (isJsonObject(json))
          for (const [key, value] of Object.entries(json)) walk(value, path === "" ? key : `${path}.${key}`);
      };
      walk(from.document.values, "");
      return found;
    }));
  }

  private pointersOf(type: string, path: string): ReadonlyMap<Resource, readonly Resource[]> {
    const pointers = new Map<Resource, Resource[]>();
    for (const resource of this.of(type))
      for (const target of resource.body.targets(path)) {
        const known = pointers.get(target);
        if (known === undefined) pointers.set(target, [resource]);
        else known.push(resource);
      }
    return pointers;
  }

  private stack(document: StackDocument): Stack {
    const resources: Resource[] = [];
    const stack: Stack = {
      name: document.name,
      document,
      ...placeOf(document, "aws"),
      get resources() {
        noteRead(resourcesOf(document));
        return resources;
      },
    };
    for (const resource of document.resources.toSorted(byAddress)) {
      const made = {
        id: `${stack.name}/${resource.address}`,
        stack,
        address: resource.address,
        type: resource.type,
        name: resource.name,
        mode: resource.mode,
        ...(resource.constructPath !== undefined && { constructPath: resource.constructPath }),
        ...(resource.type.startsWith("aws_") && placeOf(document, resource.provider)),
        document: resource,
      };
      const whole = made as Resource & { body: Block };
      whole.body = new Block(this, whole, resource.values);
      resources.push(whole);
    }
    return stack;
  }
}

/** Who was led to a resource has noticed that it is there. */
function led(resources: readonly Resource[]): readonly Resource[] {
  if (isRecordingReads()) for (const resource of resources) noteRead(wholeOf(resource));
  return resources;
}

function byName(a: StackDocument, b: StackDocument): number {
  return a.name < b.name ? -1 : 1;
}

function byAddress(a: ResourceDocument, b: ResourceDocument): number {
  return a.address < b.address ? -1 : 1;
}
