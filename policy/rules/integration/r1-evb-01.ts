import { textsAt } from "../../../terraform/graph/events/event-pattern";
import { receiversAt } from "../../../terraform/graph/events/receivers-at";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { busFamiliesOf, type Bus } from "../../parts/buses";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const HEALTH = "routing_config.failover_config.primary.health_check";

export const busesSpanRegions: Rule = {
  id: "R1-EVB-01",
  severity: "high",
  area: "integration",
  requirements: ["R1", "R9"],
  pci: [],
  title:
    "Every bus has its like in each region, and events cross by rules or by a global endpoint, never by both",
  why: "without its like a region cannot take over; with rules and replication at once each event is there twice",
  source: [
    "Security Hub EventBridge.4",
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-global-endpoints.html",
  ],
  reach: "stacks",
  check: ({ graph, promises: { regions } }) => {
    if (regions.length < 2) return { judgements: [], nothing: "one region is promised" };
    const replicated = endpointsOf(graph);
    return {
      judgements: busFamiliesOf(graph).flatMap((family) =>
        family.map((bus) => judge(bus, family, regions, replicated)),
      ),
      nothing: "there is no bus of our own",
    };
  },
};

function judge(
  { bus, consumers, forwards }: Bus,
  family: readonly Bus[],
  regions: readonly string[],
  replicated: ReadonlyMap<Resource, readonly Resource[]>,
): Judgement {
  const others = family.filter((each) => each.bus !== bus);
  const missing = regions.filter((region) => !family.some((each) => each.bus.region === region));
  const endpoints = replicated.get(bus) ?? [];
  const crossing = forwards.flatMap(({ deliveries }) =>
    deliveries.filter(({ to }) => others.some((each) => each.bus === to)),
  );
  const proof = new Proof(bus)
    .needs(missing.length === 0, `no bus of its name stands in ${missing.join(", ")}`, show(bus.body, "name"))
    .needs(
      endpoints.length === 0 || crossing.length === 0,
      "a global endpoint replicates its events, and rules send them across as well",
      ...endpoints.map((resource) => ({ resource })),
      ...crossing.flatMap(({ because }) => because),
    );
  if (consumers.length > 0)
    for (const other of others) {
      const there = endpoints.length > 0 || crossing.some(({ to }) => to === other.bus);
      proof
        .needs(
          there,
          `its events do not reach the bus of its name in ${other.bus.region}`,
          { resource: bus },
          { resource: other.bus },
        )
        .needs(
          typesOf(other) === typesOf({ bus, consumers, forwards }),
          `rules on the bus of its name in ${other.bus.region} work on other events`,
          ...consumers.map(({ rule }): Evidence => show(rule.body, "event_pattern")),
          ...other.consumers.map(({ rule }): Evidence => show(rule.body, "event_pattern")),
        );
    }
  for (const endpoint of endpoints)
    proof
      .value(endpoint.body, "replication_config.state", oneOf("ENABLED"), "ENABLED")
      .needs(
        endpoint.body.raw(HEALTH).length > 0,
        "no health check says when its endpoint fails over",
        show(endpoint.body, HEALTH),
      );
  return proof.judgement(
    crossing.length > 0
      ? "it stands in every region, and rules send its events across"
      : "it stands in every region",
  );
}

/** Types of events that somebody works on, for comparison. */
function typesOf({ consumers }: Bus): string {
  return [...new Set(consumers.flatMap(({ pattern }) => textsAt(pattern, "detail-type") ?? ["*"]))]
    .sort()
    .join(" ");
}

/** Global endpoints of each bus. */
function endpointsOf(graph: PlatformGraph): ReadonlyMap<Resource, readonly Resource[]> {
  const endpoints = new Map<Resource, Resource[]>();
  for (const endpoint of graph.of("aws_cloudwatch_event_endpoint"))
    for (const bus of receiversAt(endpoint.body, "event_bus.event_bus_arn"))
      endpoints.set(bus, [...(endpoints.get(bus) ?? []), endpoint]);
  return endpoints;
}
