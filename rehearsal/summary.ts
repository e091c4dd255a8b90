import type { RehearsalResult } from "./result";

/** Stacks shown in the list of what took the time. */
const SLOWEST = 5;

/** The rehearsal in a few lines for people. */
export function summary(result: RehearsalResult): string {
  const { totals, environment, seconds } = result;
  const { moto, plugin, model } = totals.applied;
  const slowest = [...result.stacks].sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  const dirty = result.stacks.filter((stack) => stack.secondPlanChanges > 0);
  return [
    "",
    `Rehearsal of ${environment}: ${totals.stacks} stacks, ${totals.declared} resources of ${totals.types} types in ${seconds.toFixed(0)} s`,
    `  applied        ${moto + plugin + model} (moto ${moto}, plugin ${plugin}, model ${model}), answered by the proxy ${totals.answered}`,
    ...(totals.vendor > 0 ? [`  Kafka vendors  ${totals.vendor} made by emulated providers`] : []),
    `  second plan    ${totals.secondPlanChanges === 0 ? "no changes" : `${totals.secondPlanChanges} changes`}`,
    ...dirty.map((stack) => `                 ${stack.name}: ${stack.secondPlanAddresses.join(", ")}`),
    ...rejoinLines(result),
    `  secrets        ${result.secrets.length === 0 ? "none but in sealed states" : result.secrets.join(", ")}`,
    `  after destroy  ${totals.stateAfterDestroy} resources left`,
    ...mistakeLines(result),
    `  most time      ${slowest.map((stack) => `${stack.name} ${stack.seconds.toFixed(0)} s`).join(", ")}`,
    ...result.slowest
      .slice(0, SLOWEST)
      .map(({ stack, address, seconds: took }) => `                 ${stack} ${address} ${took} s`),
    ...result.stacks.flatMap((stack) =>
      stack.answered.map(({ address, reason }) => `  answered       ${stack.name} ${address}: ${reason}`),
    ),
  ].join("\n");
}

/** What importing everything again came to. */
function rejoinLines({ stacks }: RehearsalResult): string[] {
  const rejoined = stacks.flatMap(({ name, rejoined }) => (rejoined ? [{ name, ...rejoined }] : []));
  if (rejoined.length === 0) return [];
  const sum = (count: (stack: (typeof rejoined)[number]) => number): number =>
    rejoined.reduce((total, stack) => total + count(stack), 0);
  return [
    `  imported again ${sum(({ imported }) => imported)} resources, ${sum(({ changes }) => changes.length)} changes, ${sum(({ settled }) => settled.length)} settled, ${sum(({ without }) => without.length)} without import`,
    ...rejoined.flatMap(({ name, changes }) => changes.map((line) => `                 ${name}: ${line}`)),
  ];
}

/** Mistakes that went through, by the type that took them. */
function mistakeLines({ mistakes }: RehearsalResult): string[] {
  if (mistakes === undefined) return [];
  const { tried, refused, share, seed, accepted } = mistakes;
  return [
    `  mistakes       ${refused} of ${tried} wrong references refused (${(100 * share).toFixed(0)} %, seed ${seed})`,
    ...accepted.map(
      ({ reference: { stack, address, path, kind } }) =>
        `                 accepted: ${stack} ${address} ${path.join(".")} (${kind})`,
    ),
  ];
}
