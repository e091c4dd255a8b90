import { eventFlowOf } from "../../../terraform/graph/events/event-flow-of";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { busesOf } from "../../parts/buses";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const DAYS = "retention_days";
/** Days that dead letters wait at most. */
const DEAD_LETTER_DAYS = 14;

export const eventsCanBeReplayed: Rule = {
  id: "R9-EVB-01",
  severity: "high",
  area: "integration",
  requirements: ["R9", "R6"],
  pci: [],
  title:
    "Every bus archives all its events for as long as its databases can be turned back, and copies for as long as these",
  why: "after a database is restored to an earlier point, what happened since comes from the archive or from nowhere",
  source: ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-archive.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_cloudwatch_event_bus").map((bus) => judge(bus, graph)),
    nothing: "there is no bus of our own",
  }),
};

function judge(bus: Resource, graph: PlatformGraph): Judgement {
  const archives = archivesOf(graph, bus);
  const proof = new Proof(bus).needs(archives.length > 0, "no archive keeps its events", { resource: bus });
  const least = leastOf(graph, bus);
  const whole = archives.filter(({ body }) => body.raw("event_pattern").length === 0);
  proof.needs(
    archives.length === 0 || whole.length > 0,
    "its archives keep only what patterns let through",
    ...archives.map(({ body }) => show(body, "event_pattern")),
  );
  const kept = whole.map((archive) => daysOf(archive));
  const enough = kept.some((days) => days !== undefined && days >= least.days);
  proof.needs(
    whole.length === 0 || enough || (kept.includes(undefined) ? undefined : false),
    `its archive must keep events for at least ${least.days} days`,
    ...whole.map(({ body }) => show(body, DAYS)),
    ...least.because,
  );
  return proof.judgement(`its archive keeps every event for at least ${least.days} days`);
}

/** Days that events must be kept, and what asks for so many. */
function leastOf(
  graph: PlatformGraph,
  bus: Resource,
): { readonly days: number; readonly because: readonly Evidence[] } {
  let least: { days: number; because: readonly Evidence[] } = { days: DEAD_LETTER_DAYS, because: [] };
  const ask = (days: number | undefined, evidence: Evidence): void => {
    if (days !== undefined && days > least.days) least = { days, because: [evidence] };
  };
  for (const cluster of graph.of("aws_rds_cluster"))
    if (cluster.account === bus.account && cluster.region === bus.region)
      ask(cluster.body.number("backup_retention_period"), show(cluster.body, "backup_retention_period"));
  for (const source of busesOf(graph))
    if (source.bus.account !== bus.account)
      for (const { deliveries } of source.forwards)
        if (deliveries.some(({ to }) => to === bus))
          for (const archive of archivesOf(graph, source.bus)) ask(daysOf(archive), show(archive.body, DAYS));
  return least;
}

function archivesOf(graph: PlatformGraph, bus: Resource): readonly Resource[] {
  return eventFlowOf(graph)
    .to(bus, "archives")
    .map(({ from }) => from);
}

/** Days that an archive keeps events; zero, or nothing, is for ever. Undefined where only an apply tells. */
function daysOf({ body }: Resource): number | undefined {
  if (body.value(DAYS).kind === "unknown") return undefined;
  const days = body.number(DAYS) ?? 0;
  return days === 0 ? Infinity : days;
}
