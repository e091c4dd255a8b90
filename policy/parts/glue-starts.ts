import { once } from "../../terraform/graph/once";
import type { Block } from "../../terraform/graph/block";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";

/** A trigger that starts a job or crawler. */
export interface Start {
  readonly trigger: Resource;
  readonly workflow: Resource | undefined;
  /** Jobs and crawlers that it waits for. */
  readonly after: readonly Resource[];
  /** What keeps it from starting anything, to follow its name. */
  readonly problems: readonly string[];
}

/** Triggers that start a job or crawler. */
export function startsOf(worker: Resource): readonly Start[] {
  return startsByWorker(worker.body.graph).get(worker) ?? [];
}

const startsByWorker = once((graph: PlatformGraph): ReadonlyMap<Resource, readonly Start[]> => {
  const triggers = graph
    .of("aws_glue_trigger")
    .map((trigger) => ({ trigger, workers: workersAt(trigger.body, "actions") }));
  const started = new Set(triggers.flatMap(({ workers }) => workers));
  const starts = new Map<Resource, Start[]>();
  for (const { trigger, workers } of triggers) {
    const start = startBy(trigger, started);
    for (const worker of workers) starts.set(worker, [...(starts.get(worker) ?? []), start]);
  }
  return starts;
});

function startBy(trigger: Resource, started: ReadonlySet<Resource>): Start {
  const { body } = trigger;
  const after = workersAt(body, "predicate.conditions");
  const [workflow] = body.targets("workflow_name");
  return {
    trigger,
    workflow,
    after,
    problems: [
      // The provider starts what is not told to be off, whatever `start_on_creation` says.
      ...(body.flag("enabled") === false ? ["is off"] : []),
      ...(body.text("type") === "SCHEDULED" && body.text("schedule") === undefined ? ["has no time"] : []),
      ...(body.text("type") === "CONDITIONAL" ? waiting(body, after, started) : []),
    ],
  };
}

function waiting(body: Block, after: readonly Resource[], started: ReadonlySet<Resource>): readonly string[] {
  const conditions = body.blocks("predicate.conditions");
  const succeeded = conditions.every(
    (each) => each.text("state") === "SUCCEEDED" || each.text("crawl_state") === "SUCCEEDED",
  );
  return [
    ...(conditions.length === 0 || after.length < conditions.length
      ? ["waits for nothing that is here"]
      : []),
    ...(succeeded ? [] : ["does not wait until that has succeeded"]),
    ...(after.every((worker) => started.has(worker)) ? [] : ["waits for what nothing starts"]),
    ...(body.raw("workflow_name").length > 0 ? [] : ["belongs to no workflow, and waits for runs of none"]),
  ];
}

/** Jobs and crawlers that the blocks at a path name. */
function workersAt(body: Block, path: string): readonly Resource[] {
  return ["job_name", "crawler_name"].flatMap((name) => body.targets(`${path}.${name}`));
}
