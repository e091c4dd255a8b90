import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { oneOfEachKind, randomFrom, sampleOf } from "../../policy/mutation/choose";
import { typeOfAddress, type Mutant } from "../../policy/mutation/mutant";
import { judgeTrial } from "../../policy/mutation/outcome";
import { prodTrials } from "./prod-trials";
import { tableOf, type Row } from "./table";

interface Request {
  readonly every: boolean;
  readonly sample?: number;
  readonly seed: number;
  /** Operators, with commas between. */
  readonly operator?: string;
  /** How the type of what is harmed begins, several with commas between. */
  readonly types?: string;
  /** Ids of rules that are not asked. */
  readonly without: readonly string[];
  readonly all: boolean;
  /** Whether every rule is asked, to find who noticed without having read what was touched. */
  readonly verify: boolean;
  readonly workers: number;
  /** Which of the workers this one is. */
  readonly worker: number;
}

const HELP = `Harms prod's synthesized stacks, one harm at a time, and asks the rules.
  --every          every mutant, not one of each kind
  --sample <n>     so many of them
  --seed <n>       which of each kind, which sample (default 1)
  --operator <o,…> mutants of these operators: flip,rename
  --types <t,…>    mutants of resources whose type begins so: aws_lambda,aws_sfn
  --without <r,…>  ask no rule of these ids
  --all            every rule that finds a mutant, not only the first
  --verify         every rule, those too that read nothing of what was touched: exit code 1 when one of them notices
  --json <file>    what became of each
  --workers <n>    threads (default: one per processor)
Exit code 1 when a mutant survived that policy/mutation/equivalents.ts does not list.`;

function chosen(
  mutants: readonly Mutant[],
  { every, sample, seed, operator, types }: Request,
): readonly Mutant[] {
  const random = randomFrom(seed);
  const beginnings = types?.split(",");
  const operators = operator?.split(",");
  const wanted = mutants.filter(
    (mutant) =>
      (operators === undefined || operators.includes(mutant.operator)) &&
      (beginnings === undefined ||
        beginnings.some((beginning) => typeOfAddress(mutant.address).startsWith(beginning))),
  );
  const kinds = every ? wanted : oneOfEachKind(wanted, random);
  return sample === undefined ? kinds : sampleOf(kinds, sample, random);
}

function work(request: Request): void {
  const { trials, mutants } = prodTrials(request.without);
  const own = chosen(mutants, request).filter((_, at) => at % request.workers === request.worker);
  parentPort!.postMessage({ total: own.length });
  for (const mutant of own) {
    const trial = trials.try(mutant, request.all || request.verify);
    const { outcome, reason, killers, asked } = judgeTrial(trial, trials.graph);
    const missed = request.verify ? trials.askAll(mutant).killers.filter((id) => !killers.includes(id)) : [];
    const { operator, stack, address, path, change } = mutant;
    const row: Row = {
      operator,
      stack,
      address,
      path,
      change,
      outcome,
      killers,
      asked,
      ...(reason !== undefined && { reason }),
      ...(missed.length > 0 && { missed }),
    };
    parentPort!.postMessage({ row });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      every: { type: "boolean", default: false },
      sample: { type: "string" },
      seed: { type: "string", default: "1" },
      operator: { type: "string" },
      types: { type: "string" },
      without: { type: "string" },
      all: { type: "boolean", default: false },
      verify: { type: "boolean", default: false },
      json: { type: "string" },
      workers: { type: "string", default: String(availableParallelism()) },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const workers = Number(values.workers);
  const rows: Row[] = [];
  let total = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      const request: Request = {
        every: values.every,
        all: values.all,
        without: values.without?.split(",") ?? [],
        verify: values.verify,
        seed: Number(values.seed),
        workers,
        worker,
        ...(values.sample !== undefined && { sample: Number(values.sample) }),
        ...(values.operator !== undefined && { operator: values.operator }),
        ...(values.types !== undefined && { types: values.types }),
      };
      const thread = new Worker(__filename, { workerData: request });
      thread.on("message", (message: { total?: number; row?: Row }) => {
        total += message.total ?? 0;
        if (message.row === undefined) return;
        rows.push(message.row);
        if (rows.length % 100 === 0) console.error(`${rows.length} of ${total}`);
      });
      await new Promise((resolve, reject) => thread.on("exit", resolve).on("error", reject));
    }),
  );
  rows.sort((a, b) => compare(keyOf(a), keyOf(b)));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 1)}\n`);
  console.log(tableOf(rows));
  console.error(`${Math.round((performance.now() - started) / 1000)} s`);
  if (rows.some(({ outcome, missed }) => outcome === "survived" || missed !== undefined))
    process.exitCode = 1;
}

function keyOf({ operator, stack, address, path, change }: Row): string {
  return [operator, stack, address, path, change].join(" ");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

if (isMainThread)
  main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  });
else work(workerData as Request);
