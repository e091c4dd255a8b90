import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Command, Option } from "commander";
import pc from "picocolors";
import { ENVIRONMENTS } from "../environments/environments";
import { UserError } from "../modules/core/errors";
import type { Platform } from "../policy/platform";
import { hasGrown, scopeGrowth } from "../policy/scope/scope-growth";
import { scopeDrawing } from "../policy/scope/scope-drawing";
import { scopeOf } from "../policy/scope/scope-of";
import { scopeDot, scopeMermaid } from "../report/scope-diagram";
import { growthHuman, scopeHuman, standingHuman } from "../report/scope-human";
import { writtenScope, type WrittenScope } from "../report/scope-json";
import { svg } from "../report/svg";
import { readWrittenScope } from "./read-written-scope";
import { judgedTarget } from "./judged-platforms";

const FINDINGS = 1;
const FORMATS = ["human", "json", "svg", "mermaid"] as const;

interface Options {
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
  readonly resource?: string;
  readonly against?: string;
}

export const scopeCommand = new Command("scope")
  .argument(
    "<targets...>",
    "an environment, a folder with stacks/<stack>/cdk.tf.json, or plans and states as JSON",
  )
  .addOption(new Option("--format <format>", "how to tell it").choices(FORMATS).default("human"))
  .option("--out <file>", "write to a file, not to standard output")
  .option("--resource <id>", "tell where this resource stands, and what proves it: <stack>/<address>")
  .option("--against <file>", "what --format json wrote earlier: tell what came nearer to card data since")
  .addHelpText(
    "after",
    `
Where card data enter and rest is in the settings (cardData); what they flow to from there is in scope, what has a
connection, permission, key, log or reference to that is connected. docs/decisions/0034-pci-scope.md says how.
An environment is looked at with the organization behind it.

Exit code 0: done; 1: the scope has grown since --against; 2: it could not run.

Examples:
  klap scope prod
  klap scope prod --resource prod-payments-sa-east-1-services/aws_ecs_service.ledger_service
  klap scope prod --format json --out scope.json
  klap scope prod --against scope.json
  klap scope prod --format svg --out scope.svg`,
  )
  .action(async (targets: string[], options: Options) => {
    const [platform, ...others] = [...judgedTarget(targets).platforms];
    if (platform === undefined || others.length > 0) throw new UserError("name one environment at a time");
    const { environment } = platform.promises;
    const scope = scopeOf(platform);
    if (scope.problems.length > 0)
      throw new UserError(
        [`the settings of ${environment ?? "these stacks"} do not fit the stacks:`, ...scope.problems].join(
          "\n  ",
        ),
      );
    const written = writtenScope(environment, scope);
    if (options.against === undefined) {
      write(await told(platform, options, written), options.out);
      return;
    }
    const growth = scopeGrowth(
      readWrittenScope(readText(options.against), options.against),
      written.resources,
    );
    if (options.format === "svg" || options.format === "mermaid")
      throw new UserError("--against is told as human or json");
    const json = `${JSON.stringify({ environment: written.environment, ...growth }, null, 2)}\n`;
    write(options.format === "json" ? json : growthHuman(growth, colors(options)), options.out);
    if (hasGrown(growth)) process.exitCode = FINDINGS;
  });

async function told(platform: Platform, options: Options, written: WrittenScope): Promise<string> {
  const { graph, promises } = platform;
  const scope = scopeOf(platform);
  const { format, resource: id } = options;
  if (id !== undefined) {
    const found = scope.resources.find(({ resource }) => resource.id === id);
    if (found === undefined) throw new UserError(`no resource is called ${id}: it must be <stack>/<address>`);
    if (format === "human") return standingHuman(found, colors(options));
    if (format !== "json") throw new UserError("--resource is told as human or json");
    return `${JSON.stringify(
      written.resources.find((each) => each.id === id),
      null,
      2,
    )}\n`;
  }
  if (format === "json") return `${JSON.stringify(written, null, 2)}\n`;
  if (format === "human") return scopeHuman(scope, accountNames(platform), colors(options));
  const drawing = scopeDrawing(graph, scope);
  if (format === "mermaid") return scopeMermaid(drawing, accountNames(platform));
  return svg(
    scopeDot(drawing, `Card data in ${promises.environment ?? "these stacks"}`, accountNames(platform)),
  );
}

/** Names of accounts by their ids, those of environments that stand behind included. */
function accountNames({ promises }: Platform): ReadonlyMap<string, string> {
  const known = ENVIRONMENTS.flatMap(({ accounts }) =>
    Object.entries(accounts).map(([name, { id }]) => [id, name] as const),
  );
  return new Map([...known, ...promises.accounts]);
}

function colors({ out }: Options): ReturnType<typeof pc.createColors> {
  return pc.createColors(out === undefined && process.stdout.isTTY === true && pc.isColorSupported);
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** @throws UserError if the file cannot be written */
function write(text: string, file: string | undefined): void {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UserError(`${file} cannot be written: ${(error as Error).message}`);
  }
}
