import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename } from "node:path";
import { ENVIRONMENTS, environmentNamed } from "../environments/environments";
import { variantOf } from "../environments/variants";
import type { Environment } from "../modules/core/environment";
import type { Platform } from "../policy/platform";
import { UserError } from "../modules/core/errors";
import { promisesOf, promisesOfGraph } from "../policy/promises";
import { buildStacks } from "../stacks/build";
import type { LayerSettings } from "../stacks/catalog";
import { isJsonObject, type JsonObject } from "../terraform/graph/json";
import { PlatformGraph } from "../terraform/graph/platform-graph";
import { readTarget } from "../terraform/graph/read-target";
import type { StackDocument } from "../terraform/graph/stack-document";
import { synthesizedDocument } from "../terraform/graph/synthesized-document";

/** Environment of what exists once per organization, which stands behind every other. */
const ORGANIZATION = "org";
/** What can be deployed in place of an environment's own choices, and is judged with all of them. */
const VARIANTS = [["staging", "kafka=redpanda"]] as const;

/** A stack as it was synthesized. */
export interface SynthesizedStack {
  readonly name: string;
  readonly json: JsonObject;
}

/** Platforms to judge, and what stands beside them. */
export interface Judged {
  /** Each is made when it is asked for. */
  readonly platforms: Iterable<Platform>;
  /**
   * Stacks of the environments themselves, for tools that read Terraform; those behind are left out.
   * @throws UserError for folders and plans
   */
  readonly stacks: () => readonly SynthesizedStack[];
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * What a command line names: environments, each with the organization behind it, a folder of synthesized stacks, or plans
 * and states. A name with a separator in it is a path, so that `./prod` is a folder.
 * @throws UserError if there is nothing of that name
 */
export function judgedTarget(names: readonly string[]): Judged {
  if (names.every((name) => isEnvironment(name) || !isPath(name)))
    return judgedEnvironments(names.map(environmentNamed));
  const { documents, sources } = readTarget(names);
  const platform = platformOf(documents);
  return { platforms: [platform], stacks: noStacks, sources };
}

function isEnvironment(name: string): boolean {
  return ENVIRONMENTS.some((environment) => environment.name === name);
}

function isPath(name: string): boolean {
  return existsSync(name) || basename(name) !== name || name.endsWith(".json");
}

/** Every environment as it is, and what it can be deployed as instead. */
export function allJudged(): Judged {
  const variants = VARIANTS.map(([name, setting]) => variantOf(name, setting));
  return judgedEnvironments(ENVIRONMENTS, variants);
}

function judgedEnvironments(
  environments: readonly Environment<LayerSettings>[],
  variants: readonly Environment<LayerSettings>[] = [],
): Judged {
  const built = new Map<Environment, readonly SynthesizedStack[]>();
  const stacksOf = (environment: Environment<LayerSettings>): readonly SynthesizedStack[] => {
    const stacks = built.get(environment) ?? synthesized(environment);
    built.set(environment, stacks);
    return stacks;
  };
  const platforms = function* (): Iterable<Platform> {
    for (const environment of [...environments, ...variants]) {
      const behind = environment.name === ORGANIZATION ? [] : stacksOf(environmentNamed(ORGANIZATION));
      const graph = graphOf([...stacksOf(environment), ...behind]);
      yield { graph, promises: promisesOf(environment) };
    }
  };
  return {
    platforms: { [Symbol.iterator]: () => platforms()[Symbol.iterator]() },
    stacks: () => environments.flatMap(stacksOf),
    sources: new Map(),
  };
}

/** @throws UserError always */
function noStacks(): never {
  throw new UserError("checkov is asked about environments only: name one, or leave --checkov out");
}

/** An environment as it is, with the organization behind it. */
export function platformOfEnvironment(environment: Environment<LayerSettings>): Platform {
  const [platform] = judgedEnvironments([environment]).platforms;
  return platform!;
}

function graphOf(stacks: readonly SynthesizedStack[]): PlatformGraph {
  return new PlatformGraph(stacks.map(({ name, json }) => synthesizedDocument(name, name, json)));
}

function synthesized(environment: Environment<LayerSettings>): readonly SynthesizedStack[] {
  return buildStacks(environment, { outdir: tmpdir() }).stacks.map((stack) => {
    const json: unknown = stack.toTerraform();
    if (!isJsonObject(json)) throw new Error(`${stack.node.id} synthesizes to no object`);
    return { name: stack.node.id, json };
  });
}

/** What stacks say of themselves; settings promise for them where their names are those of an environment. */
function platformOf(documents: readonly StackDocument[]): Platform {
  const graph = new PlatformGraph(documents);
  const named = ENVIRONMENTS.filter(({ name }) =>
    graph.stacks.some((stack) => stack.name.startsWith(`${name}-`)),
  );
  const environment = named.find(({ name }) => name !== ORGANIZATION) ?? named[0];
  const promises = environment === undefined ? promisesOfGraph(graph) : promisesOf(environment);
  return { graph, promises };
}
