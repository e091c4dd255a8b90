import { once } from "../../terraform/graph/once";
import type { Block } from "../../terraform/graph/block";
import {
  isJsonObject,
  listOf,
  member,
  objectsOf,
  type Json,
  type JsonObject,
} from "../../terraform/graph/json";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { Evidence, Resource } from "../../terraform/graph/resource";
import { parseTemplateJson } from "../../terraform/graph/template-json";

/** A container of a task definition; texts in it are templates. */
export interface Container {
  readonly task: Resource;
  readonly name: string;
  readonly json: JsonObject;
  /** What stands at a dotted path of it, as evidence. */
  readonly show: (path: string) => Evidence;
}

const PATH = "container_definitions";

/** Containers of a task definition; undefined where its definitions are known only after apply, or are no JSON. */
export function containersOf(task: Resource): readonly Container[] | undefined {
  const [raw] = task.body.raw(PATH);
  if (typeof raw !== "string") return undefined;
  const parsed = parseTemplateJson(raw);
  if (!Array.isArray(parsed)) return undefined;
  return objectsOf(parsed as Json).map((json, index) => {
    const name = member(json, "name");
    return {
      task,
      name: typeof name === "string" ? name : String(index),
      json,
      show: (path) => ({ resource: task, path: `${PATH}.${index}.${path}`, value: at(json, path) }),
    };
  });
}

/** What stands at a dotted path. */
export function at(json: Json | undefined, path: string): Json | undefined {
  return path.split(".").reduce<Json | undefined>((value, step) => member(value, step), json);
}

/** Elements at a dotted path that are objects. */
export function objectsAt(json: Json | undefined, path: string): readonly JsonObject[] {
  return listOf(at(json, path)).filter(isJsonObject);
}

/** A service with its task definition and what scales it. */
export interface Service {
  readonly service: Resource;
  readonly task: Resource | undefined;
  readonly scaling: Resource | undefined;
  readonly policies: readonly Resource[];
}

/** Every container service of the platform. */
export const servicesOf = once((graph: PlatformGraph): readonly Service[] => {
  const targets = new Map<Resource, Resource>();
  for (const target of graph.of("aws_appautoscaling_target"))
    for (const service of target.body.targets("resource_id"))
      if (service.type === "aws_ecs_service") targets.set(service, target);
  const policies = new Map<Resource, Resource[]>();
  for (const policy of graph.of("aws_appautoscaling_policy"))
    for (const target of policy.body.targets("resource_id")) add(policies, target, policy);
  return graph.of("aws_ecs_service").map((service) => {
    const scaling = targets.get(service) ?? namedTarget(graph, service);
    return {
      service,
      task: service.body.targets("task_definition").find(({ type }) => type === "aws_ecs_task_definition"),
      scaling,
      policies: scaling === undefined ? [] : (policies.get(scaling) ?? []),
    };
  });
});

/** The target that names a service by text alone. */
function namedTarget(graph: PlatformGraph, service: Resource): Resource | undefined {
  const name = service.body.text("name");
  return graph
    .of("aws_appautoscaling_target")
    .find(
      ({ body, account, region }) =>
        account === service.account &&
        region === service.region &&
        name !== undefined &&
        body.text("resource_id")?.endsWith(`/${name}`) === true,
    );
}

/** Subnets of a service, as paths of its body. */
export const SERVICE_SUBNETS = "network_configuration.subnets";
export const SERVICE_GROUPS = "network_configuration.security_groups";

/** Whether a service takes connections of others: by load balancer or by name. */
export function servesOthers({ body }: Resource): boolean {
  return body.blocks("load_balancer").length > 0 || hasPort(body);
}

function hasPort(body: Block): boolean {
  return body.blocks("service_connect_configuration.service").length > 0;
}

function add(map: Map<Resource, Resource[]>, key: Resource, value: Resource): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
