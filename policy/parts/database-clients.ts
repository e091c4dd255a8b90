import { once } from "../../terraform/graph/once";
import { member, objectsOf, type Json, textOf } from "../../terraform/graph/json";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import { show } from "../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../terraform/graph/resource";
import { containersOf, servicesOf, type Service } from "./containers";

/** Variables by which programs learn of their database, and how many connections each copy of one may open. */
const HOST = "DATABASE_HOST";
const CONNECTIONS = "DATABASE_CONNECTIONS";
/** Lambda keeps a version's environments while the next one's begin. */
const VERSIONS = 2;
/** ECS's own, of a service that does not choose. */
const MAXIMUM_PERCENT = 200;

/** A program that signs in to a database. */
export interface DatabaseClient {
  readonly program: Resource;
  /** Connections that all its copies may open, two versions beside each other; absent where that has no bound or is unknown. */
  readonly most?: number;
  /** Why there is no bound; absent where it is unknown. */
  readonly problem?: string;
  readonly evidence: readonly Evidence[];
}

/** Programs by the cluster that they are told of. */
export const databaseClientsOf = once(
  (graph: PlatformGraph): ReadonlyMap<Resource, readonly DatabaseClient[]> => {
    const clients = new Map<Resource, DatabaseClient[]>();
    const add = (clusters: readonly Resource[], client: () => DatabaseClient): void => {
      for (const cluster of clusters.filter(({ type }) => type === "aws_rds_cluster")) {
        const known = clients.get(cluster);
        if (known === undefined) clients.set(cluster, [client()]);
        else known.push(client());
      }
    };
    for (const each of graph.of("aws_lambda_function"))
      add(each.body.targets(`environment.variables.${HOST}`), () => ofFunction(each));
    for (const service of servicesOf(graph))
      for (const { json, show: shown } of (service.task && containersOf(service.task)) ?? []) {
        const host = variable(json, HOST);
        if (typeof host === "string")
          add(graph.targetsOf(host, service.task!.stack), () =>
            ofService(service, variable(json, CONNECTIONS), shown("environment")),
          );
      }
    return clients;
  },
);

function ofFunction(program: Resource): DatabaseClient {
  const { body } = program;
  const paths = ["reserved_concurrent_executions", `environment.variables.${CONNECTIONS}`] as const;
  const [executions, each] = paths.map((path) => body.number(path));
  const evidence = paths.map((path) => show(body, path));
  const open = paths.find((path) => body.value(path).kind === "unknown");
  if (open !== undefined) return { program, evidence };
  if (executions === undefined || executions < 0)
    return { program, evidence, problem: `any number of ${program.id} may run` };
  return counted(program, executions * VERSIONS, each, evidence);
}

function ofService({ service, scaling }: Service, each: Json | undefined, shown: Evidence): DatabaseClient {
  const { body } = service;
  const [of, path] = scaling === undefined ? [body, "desired_count"] : [scaling.body, "max_capacity"];
  const tasks = of.number(path);
  const evidence = [show(of, path), show(body, "deployment_maximum_percent"), shown];
  const percent =
    body.value("deployment_maximum_percent").kind === "absent"
      ? MAXIMUM_PERCENT
      : body.number("deployment_maximum_percent");
  if (tasks === undefined || percent === undefined) return { program: service, evidence };
  return counted(service, (tasks * percent) / 100, Number(textOf(each)), evidence);
}

function counted(
  program: Resource,
  copies: number,
  each: number | undefined,
  evidence: readonly Evidence[],
): DatabaseClient {
  return each === undefined || !Number.isInteger(each) || each < 1
    ? { program, evidence, problem: `how many connections ${program.id} opens is not said` }
    : { program, evidence, most: Math.ceil(copies * each) };
}

function variable(container: Json, name: string): Json | undefined {
  const found = objectsOf(member(container, "environment")).find((each) => member(each, "name") === name);
  return found && member(found, "value");
}
