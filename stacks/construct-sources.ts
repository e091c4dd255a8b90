import { existsSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { Node, type IConstruct } from "constructs";

/** Line of source that makes each construct, by its path in the tree: `modules/data/database.ts:41`. */
export type ConstructSources = Readonly<Record<string, string>>;

interface Frame {
  /** Name of its function: of a constructor, that of its class. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface Recorded {
  readonly construct: IConstruct;
  readonly frames: readonly Frame[];
}

/** Frames that are kept: between a resource's line and the tree lie the constructors of its classes, up to eight. */
const MAX_FRAMES = 24;

/** Libraries, among them generated bindings, wherever they stand; Node's own; and this file, which makes nothing. */
const NOT_OWN = /^$|^\.\.|node_modules\/|^node:|^providers\/|^stacks\/construct-sources\./;

/**
 * Runs `build` and tells for each construct that it makes which line of the repository makes it: of the
 * frames below its own constructor the innermost that is not a library's. Tracing every construct costs about as much as building it, so that plain synth
 * does without.
 * @param root folder of the repository, to which paths are relative
 */
export function withConstructSources<T>(
  root: string,
  build: () => T,
): { built: T; sources: ConstructSources } {
  const recorded: Recorded[] = [];
  const tree = Node.prototype as unknown as { addChild: (child: IConstruct, name: string) => void };
  const { addChild } = tree;
  tree.addChild = function (child, name) {
    recorded.push({ construct: child, frames: callersOf(child, currentFrames()) });
    addChild.call(this, child, name);
  };
  try {
    const built = build();
    const locate = locator(root);
    const sources: Record<string, string> = {};
    for (const { construct, frames } of recorded) {
      const source = locate(frames);
      if (source !== undefined) sources[construct.node.path] = source;
    }
    return { built, sources };
  } finally {
    tree.addChild = addChild;
  }
}

function currentFrames(): readonly Frame[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  Error.stackTraceLimit = MAX_FRAMES;
  Error.prepareStackTrace = (_, sites) =>
    sites.map((site): Frame => ({
      name: site.getFunctionName() ?? "",
      file: site.getFileName() ?? "",
      line: site.getLineNumber() ?? 1,
      column: site.getColumnNumber() ?? 1,
    }));
  try {
    return new Error().stack as unknown as readonly Frame[];
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The frames below the construct's own constructor, which is the first of its class. */
function callersOf(construct: IConstruct, frames: readonly Frame[]): readonly Frame[] {
  const own = frames.findIndex(({ name }) => name === construct.constructor.name);
  return frames.slice(own + 1);
}

/** Finds the innermost frame in the repository's own sources, through the source maps of compiled programs. */
function locator(root: string): (frames: readonly Frame[]) => string | undefined {
  const maps = new Map<string, SourceMap | undefined>();
  const known = new Map<string, string | undefined>();
  const ownLine = ({ file, line, column }: Frame): string | undefined => {
    if (!maps.has(file)) maps.set(file, mapOf(file));
    const map = maps.get(file);
    const entry = map?.findEntry(line - 1, column - 1);
    const mapped = entry !== undefined && "originalSource" in entry ? entry : undefined;
    if (map !== undefined && mapped === undefined) return undefined;
    const own = relative(root, mapped === undefined ? file : resolve(dirname(file), mapped.originalSource));
    return NOT_OWN.test(own) ? undefined : `${own}:${mapped === undefined ? line : mapped.originalLine + 1}`;
  };
  return (frames) => {
    for (const frame of frames) {
      const key = `${frame.file}:${frame.line}:${frame.column}`;
      if (!known.has(key)) known.set(key, ownLine(frame));
      const line = known.get(key);
      if (line !== undefined) return line;
    }
    return undefined;
  };
}

function mapOf(file: string): SourceMap | undefined {
  const map = `${file}.map`;
  return file !== "" && existsSync(map)
    ? new SourceMap(JSON.parse(readFileSync(map, "utf8")) as SourceMapPayload)
    : undefined;
}
