import { textsAt } from "../../../terraform/graph/events/event-pattern";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { busesOf, type Bus } from "../../parts/buses";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const eventsAreDescribed: Rule = {
  id: "R5-EVB-06",
  severity: "medium",
  area: "integration",
  requirements: ["R5", "R1"],
  pci: ["6.2.1"],
  title:
    "Every event that somebody works on has a schema in its region, and a registry of one name describes the same events in all regions of its account",
  why: "who sends an event that nobody described sends what its workflow cannot read, and finds that out with the money of a customer",
  source: ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-schema.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: [
      ...busesOf(graph)
        .filter(({ consumers }) => consumers.length > 0)
        .map((bus) => judgeBus(bus, schemasIn(graph, bus.bus))),
      ...graph.of("aws_schemas_registry").map((registry) => judgeRegistry(registry, graph)),
    ],
    nothing: "nobody works on events of a bus, and there is no registry",
  }),
};

/** Every event that consumers ask for by source and type, as EventBridge names its schema. */
function judgeBus({ bus, consumers }: Bus, schemas: readonly Resource[]): Judgement {
  const names = new Set(schemas.map(({ body }) => body.text("name")));
  const proof = new Proof(bus).needs(true, "", { resource: bus });
  for (const { rule, pattern } of consumers)
    for (const source of textsAt(pattern, "source") ?? [])
      for (const type of textsAt(pattern, "detail-type") ?? []) {
        const schema = schemas.find(({ body }) => body.text("name") === `${source}@${type}`);
        proof.needs(
          names.has(`${source}@${type}`),
          `no schema of its region describes ${type} of ${source}`,
          show(rule.body, "event_pattern"),
          ...(schema === undefined ? [] : [show(schema.body, "name")]),
        );
      }
  return proof.judgement("what rules on it work on is described");
}

function judgeRegistry(registry: Resource, graph: PlatformGraph): Judgement {
  const own = contentsOf(registry, graph);
  const proof = new Proof(registry).needs(own.size > 0, "it describes nothing", show(registry.body, "name"));
  for (const other of graph.of("aws_schemas_registry")) {
    if (other.account !== registry.account || other.region === registry.region) continue;
    if (other.body.text("name") !== registry.body.text("name")) continue;
    const theirs = contentsOf(other, graph);
    for (const [name, schema] of theirs)
      proof.needs(
        schema.body.text("content") === own.get(name)?.body.text("content"),
        `it describes ${name} otherwise than the registry in ${other.region ?? "another region"}, or not at all`,
        show(schema.body, "name"),
        { resource: own.get(name) ?? registry },
      );
  }
  return proof.judgement("it describes the same events in all regions");
}

function contentsOf(registry: Resource, graph: PlatformGraph): ReadonlyMap<string, Resource> {
  return new Map(
    schemasIn(graph, registry)
      .filter(({ body }) => body.text("registry_name") === registry.body.text("name"))
      .flatMap((schema) => {
        const name = schema.body.text("name");
        return name === undefined ? [] : [[name, schema] as const];
      }),
  );
}

function schemasIn(graph: PlatformGraph, { account, region }: Resource): readonly Resource[] {
  return graph.of("aws_schemas_schema").filter((each) => each.account === account && each.region === region);
}
