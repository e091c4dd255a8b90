import type { DrillListener, DrillResult, DrillsResult } from "./drill-result";

/** Each step of a drill as a line, as soon as it is done. */
export function drillProgress(stream: NodeJS.WritableStream): DrillListener {
  return {
    onStep: (drill, { title, changes, seconds }) =>
      stream.write(`          ${drill}: ${title} (${seconds.toFixed(1)} s)${changesWords(changes.length)}\n`),
  };
}

/** The drills in a few lines for people. */
export function drillSummary({ environment, stacks, resources, drills, seconds }: DrillsResult): string {
  return [
    "",
    `Drills of ${environment}: ${stacks} stacks with ${resources} resources in ${seconds.toFixed(0)} s`,
    ...drills.flatMap(drillLines),
  ].join("\n");
}

function drillLines({ name, steps, planChanges, seconds }: DrillResult): string[] {
  const changes = planChanges === 0 ? "plans change nothing" : `${planChanges} changes`;
  return [
    `  ${name.padEnd(12)}${steps.length} steps, ${changes}, ${seconds.toFixed(0)} s`,
    ...steps.flatMap((step) => step.changes.map((change) => `              ${step.title}: ${change}`)),
  ];
}

function changesWords(count: number): string {
  return count === 0 ? "" : `: ${count} changes`;
}
