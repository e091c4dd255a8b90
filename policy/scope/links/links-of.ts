import { accessOf } from "../../../terraform/graph/access/access";
import { keyUseOf } from "../../../terraform/graph/access/key-use";
import { connectionsOf } from "../../../terraform/graph/network/connections";
import { once } from "../../../terraform/graph/once";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { actingOf } from "../acting";
import { topicsAt } from "../flows/kafka";
import { topicsOf } from "../flows/kafka-topics";
import type { ScopeStep } from "../step";
import { watched } from "./watches";

/** What stands between the ends of a connection. */
export const LET_THROUGH = "is let through by";
/** What runs, and the role whose permissions it has. */
export const ACTS_BY = "acts by";
/** What an identity may do to something. */
export const PERMISSION = "has permissions on";

/**
 * Whatever lets one resource open connections to another, administer, secure, watch or log it, or hold its keys. Either
 * end is connected to the other; the direction only tells how to read it.
 */
export const linksOf = once((graph: PlatformGraph): readonly ScopeStep[] => [
  ...connectionsOf(graph).flatMap(({ kind, from, to, because }): readonly ScopeStep[] => {
    const says = kind === "privatelink" ? "reaches through PrivateLink" : "may open connections to";
    return because.length === 0 ? [] : [{ kind: says, from, to, because }];
  }),
  ...carriers(graph),
  ...permissions(graph),
  ...actingOf(graph).map(({ actor, role, because }): ScopeStep => {
    return { kind: ACTS_BY, from: actor, to: role, because: [because] };
  }),
  ...keyUseOf(graph).uses.map(({ resource, key, because }): ScopeStep => {
    return { kind: "is encrypted by", from: resource, to: key, because };
  }),
  ...protectionOf(graph).edges.map(({ kind, from, to, because }): ScopeStep => {
    return { kind: kind.replaceAll("-", " "), from, to, because };
  }),
  ...graph.of("confluent_kafka_acl", "redpanda_acl").flatMap((acl) =>
    topicsAt(acl, topicsOf(graph)).map(({ resource }): ScopeStep => {
      const because = [{ resource: acl, path: "resource_name", value: acl.body.text("resource_name") }];
      return { kind: "grants rights on", from: acl, to: resource, because };
    }),
  ),
  ...schemas(graph),
  ...tables(graph),
  ...watched(graph),
  ...graph.references().map(({ from, to, path }): ScopeStep => {
    const value = from.body.raw(path)[0];
    return { kind: "names", from, to, because: [{ resource: from, path, value }] };
  }),
]);

/** Groups, lists, routes and tables that let a connection through: whoever changes them opens or closes it. */
function carriers(graph: PlatformGraph): readonly ScopeStep[] {
  const found = new Map<Resource, Map<Resource, ScopeStep>>();
  for (const { from, to, because } of connectionsOf(graph))
    for (const end of [from, to]) {
      const known = found.get(end) ?? new Map<Resource, ScopeStep>();
      found.set(end, known);
      for (const evidence of because)
        if (evidence.resource !== from && evidence.resource !== to && !known.has(evidence.resource)) {
          const step = { kind: LET_THROUGH, from: end, to: evidence.resource, because: [evidence] };
          known.set(evidence.resource, step);
        }
    }
  return [...found.values()].flatMap((steps) => [...steps.values()]);
}

function permissions(graph: PlatformGraph): readonly ScopeStep[] {
  return accessOf(graph).edges.flatMap(({ kind, from, to, because }): readonly ScopeStep[] => {
    if (!("body" in from)) return [];
    const says = kind === "trust" ? "may assume" : PERMISSION;
    return [{ kind: says, from, to, because }];
  });
}

/** Schemas and their settings, which decide what may be written to a topic. */
function schemas(graph: PlatformGraph): readonly ScopeStep[] {
  const topics = new Map(
    topicsOf(graph).map(({ resource, name }) => [`${resource.stack.name} ${name}`, resource]),
  );
  const paths = {
    confluent_schema: "subject_name",
    confluent_subject_config: "subject_name",
    redpanda_schema: "subject",
  };
  return Object.entries(paths).flatMap(([type, path]) =>
    graph.of(type).flatMap((from): readonly ScopeStep[] => {
      const subject = from.body.text(path);
      const name = subject?.replace(/-(key|value)$/, "");
      const to = topics.get(`${from.stack.name} ${name ?? ""}`);
      if (to === undefined) return [];
      return [
        { kind: "decides what is written to", from, to, because: [{ resource: from, path, value: subject }] },
      ];
    }),
  );
}

/** Where Glue and Athena name buckets in addresses of folders. */
const FOLDERS: Readonly<Record<string, string>> = {
  aws_athena_workgroup: "configuration.result_configuration.output_location",
  aws_glue_catalog_table: "storage_descriptor.location",
};

/** Tables over buckets, and what keeps results of queries there. */
function tables(graph: PlatformGraph): readonly ScopeStep[] {
  return Object.entries(FOLDERS).flatMap(([type, path]) =>
    graph.of(type).flatMap((from) =>
      from.body.texts(path).flatMap((text) => {
        const name = /^s3:\/\/([^/]+)/.exec(text)?.[1];
        const buckets = name === undefined ? [] : graph.named("aws_s3_bucket", name);
        return buckets.map((to): ScopeStep => {
          return { kind: "has its place in", from, to, because: [{ resource: from, path, value: text }] };
        });
      }),
    ),
  );
}
