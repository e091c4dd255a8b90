import { textOf } from "../json";
import type { PlatformGraph } from "../platform-graph";
import type { Resource } from "../resource";
import { aclOf, type Acl } from "./network-acl";
import { rangeOf, type Range } from "./ranges";
import { routesOf, type Route } from "./routes";

export interface Vpc {
  readonly resource: Resource;
  /** Its IPv4 networks; empty where they are not known. */
  readonly ranges: readonly Range[];
  readonly subnets: readonly Subnet[];
  readonly gateways: readonly Resource[];
  readonly defaultGroup?: Resource;
}

export interface RouteTable {
  /** Absent for a main table that nobody manages, which has the local route alone. */
  readonly resource?: Resource;
  readonly vpc: Vpc;
  readonly routes: readonly Route[];
}

export interface Subnet {
  readonly resource: Resource;
  readonly vpc: Vpc;
  readonly range?: Range;
  /** Zone id or name, as it stands there. */
  readonly zone?: string;
  readonly table: RouteTable;
  /** Absent where the network's default list applies and nobody manages it: AWS's lets everything through. */
  readonly acl?: Acl;
  /** Whether a list of its own applies, rather than the network's default. */
  readonly ownAcl: boolean;
}

export interface Topology {
  readonly vpcs: ReadonlyMap<Resource, Vpc>;
  readonly subnets: ReadonlyMap<Resource, Subnet>;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Networks with their subnets, route tables and lists. */
export function topologyOf(graph: PlatformGraph): Topology {
  const vpcs = new Map<
    Resource,
    Writable<Vpc> & { subnets: Subnet[]; gateways: Resource[]; ranges: Range[] }
  >();
  for (const resource of graph.of("aws_vpc", "aws_default_vpc"))
    vpcs.set(resource, { resource, ranges: rangesOf(resource), subnets: [], gateways: [] });
  const vpcOf = (resource: Resource) => vpcs.get(resource.body.targets("vpc_id")[0]!);
  for (const more of graph.of("aws_vpc_ipv4_cidr_block_association"))
    vpcOf(more)?.ranges.push(...rangesOf(more));
  for (const gateway of graph.of("aws_internet_gateway")) vpcOf(gateway)?.gateways.push(gateway);
  for (const attached of graph.of("aws_internet_gateway_attachment"))
    vpcOf(attached)?.gateways.push(...attached.body.targets("internet_gateway_id"));
  for (const group of graph.of("aws_default_security_group")) {
    const vpc = vpcOf(group);
    if (vpc !== undefined) vpc.defaultGroup = group;
  }

  const tableOf = tables(graph, vpcs);
  const aclFor = acls(graph);
  const subnets = new Map<Resource, Subnet>();
  for (const resource of graph.of("aws_subnet", "aws_default_subnet")) {
    const vpc = vpcOf(resource);
    if (vpc === undefined) continue;
    const range = rangesOf(resource)[0];
    const zone = zoneOf(resource);
    const subnet: Subnet = {
      resource,
      vpc,
      table: tableOf(resource, vpc),
      ...aclFor(resource, vpc.resource),
      ...(range !== undefined && { range }),
      ...(zone !== undefined && { zone }),
    };
    vpc.subnets.push(subnet);
    subnets.set(resource, subnet);
  }
  return { vpcs, subnets };
}

/** Resource by what it targets at a path. */
export function byTarget(
  resources: readonly Resource[],
  path: string,
): ReadonlyMap<Resource, readonly Resource[]> {
  const map = new Map<Resource, Resource[]>();
  for (const resource of resources)
    for (const target of resource.body.targets(path)) {
      const same = map.get(target);
      if (same === undefined) map.set(target, [resource]);
      else same.push(resource);
    }
  return map;
}

function rangesOf(resource: Resource): Range[] {
  return resource.body.texts("cidr_block").flatMap((cidr) => rangeOf(cidr) ?? []);
}

function zoneOf({ body }: Resource): string | undefined {
  for (const path of ["availability_zone_id", "availability_zone"]) {
    const value = body.value(path);
    if (value.kind === "known") return textOf(value.value);
    if (value.kind === "unknown") return value.expression;
  }
  return undefined;
}

/** The table of a subnet: the one associated with it, else the network's main or default one. */
function tables(
  graph: PlatformGraph,
  vpcs: ReadonlyMap<Resource, Vpc>,
): (subnet: Resource, vpc: Vpc) => RouteTable {
  const own = byTarget(graph.of("aws_route"), "route_table_id");
  const made = new Map<Resource, RouteTable>();
  const make = (resource: Resource, vpc: Vpc): RouteTable => {
    let table = made.get(resource);
    if (table === undefined)
      made.set(
        resource,
        (table = { resource, vpc, routes: routesOf(resource, own.get(resource) ?? [], vpc.ranges) }),
      );
    return table;
  };
  const associated = byTarget(graph.of("aws_route_table_association"), "subnet_id");
  const main = byTarget(graph.of("aws_main_route_table_association"), "vpc_id");
  const standard = byTarget(graph.of("aws_default_route_table"), "default_route_table_id");
  const mainOf = new Map<Resource, RouteTable>();
  for (const vpc of vpcs.values()) {
    const [replaced] = main.get(vpc.resource)?.flatMap(({ body }) => body.targets("route_table_id")) ?? [];
    const [resource] = replaced === undefined ? (standard.get(vpc.resource) ?? []) : [replaced];
    const local = { vpc, routes: routesOf(undefined, [], vpc.ranges) };
    mainOf.set(vpc.resource, resource === undefined ? local : make(resource, vpc));
  }
  return (subnet, vpc) => {
    const [table] = associated.get(subnet)?.flatMap(({ body }) => body.targets("route_table_id")) ?? [];
    return table === undefined ? mainOf.get(vpc.resource)! : make(table, vpc);
  };
}

/** The list of a subnet: its own, else the network's default one. */
function acls(graph: PlatformGraph): (subnet: Resource, vpc: Resource) => Pick<Subnet, "acl" | "ownAcl"> {
  const rules = byTarget(graph.of("aws_network_acl_rule"), "network_acl_id");
  const made = new Map<Resource, Acl>();
  const make = (resource: Resource): Acl => {
    let acl = made.get(resource);
    if (acl === undefined) made.set(resource, (acl = aclOf(resource, rules.get(resource) ?? [])));
    return acl;
  };
  const listed = byTarget(graph.of("aws_network_acl"), "subnet_ids");
  const associated = byTarget(graph.of("aws_network_acl_association"), "subnet_id");
  const standard = byTarget(graph.of("aws_default_network_acl"), "default_network_acl_id");
  return (subnet, vpc) => {
    const [own] =
      listed.get(subnet) ??
      associated.get(subnet)?.flatMap(({ body }) => body.targets("network_acl_id")) ??
      [];
    if (own !== undefined) return { acl: make(own), ownAcl: true };
    const [fallback] = standard.get(vpc) ?? [];
    return { ...(fallback !== undefined && { acl: make(fallback) }), ownAcl: false };
  };
}
