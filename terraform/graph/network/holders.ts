import type { PlatformGraph } from "../platform-graph";
import type { Resource } from "../resource";
import type { Group } from "./groups";
import type { Subnet, Topology, Vpc } from "./topology";

/** What has network interfaces: in which subnets, under which groups. */
export interface Holder {
  readonly resource: Resource;
  readonly vpc: Vpc;
  readonly subnets: readonly Subnet[];
  /** Absent where no group guards it, as with a Network Load Balancer that was made without one. */
  readonly groups?: readonly Group[];
  /** Whether it answers connections: functions, jobs and canaries only open them. */
  readonly listens: boolean;
  /** Whether it has an address on the internet. */
  readonly isPublic: boolean;
}

interface Place {
  readonly subnets: readonly string[];
  readonly groups: readonly string[];
  /** Path to a subnet group, and the path of subnets in it. */
  readonly through?: string;
  readonly deaf?: true;
}

/** Where resource types say in which subnets and under which groups they stand. */
const PLACES: Readonly<Record<string, Place>> = {
  aws_ecs_service: {
    subnets: ["network_configuration.subnets"],
    groups: ["network_configuration.security_groups"],
  },
  aws_lambda_function: {
    subnets: ["vpc_config.subnet_ids"],
    groups: ["vpc_config.security_group_ids"],
    deaf: true,
  },
  aws_synthetics_canary: {
    subnets: ["vpc_config.subnet_ids"],
    groups: ["vpc_config.security_group_ids"],
    deaf: true,
  },
  aws_codebuild_project: {
    subnets: ["vpc_config.subnets"],
    groups: ["vpc_config.security_group_ids"],
    deaf: true,
  },
  aws_rds_cluster: { subnets: [], through: "db_subnet_group_name", groups: ["vpc_security_group_ids"] },
  aws_db_instance: { subnets: [], through: "db_subnet_group_name", groups: ["vpc_security_group_ids"] },
  aws_db_proxy: { subnets: ["vpc_subnet_ids"], groups: ["vpc_security_group_ids"] },
  aws_db_proxy_endpoint: { subnets: ["vpc_subnet_ids"], groups: ["vpc_security_group_ids"] },
  aws_elasticache_replication_group: {
    subnets: [],
    through: "subnet_group_name",
    groups: ["security_group_ids"],
  },
  aws_elasticache_cluster: { subnets: [], through: "subnet_group_name", groups: ["security_group_ids"] },
  aws_redshift_cluster: {
    subnets: [],
    through: "cluster_subnet_group_name",
    groups: ["vpc_security_group_ids"],
  },
  aws_lb: { subnets: ["subnets", "subnet_mapping.subnet_id"], groups: ["security_groups"] },
  aws_vpc_endpoint: { subnets: ["subnet_ids"], groups: ["security_group_ids"] },
  aws_glue_connection: {
    subnets: ["physical_connection_requirements.subnet_id"],
    groups: ["physical_connection_requirements.security_group_id_list"],
  },
  aws_route53_resolver_endpoint: { subnets: ["ip_address.subnet_id"], groups: ["security_group_ids"] },
  aws_msk_cluster: {
    subnets: ["broker_node_group_info.client_subnets"],
    groups: ["broker_node_group_info.security_groups"],
  },
  aws_efs_mount_target: { subnets: ["subnet_id"], groups: ["security_groups"] },
  aws_instance: { subnets: ["subnet_id"], groups: ["vpc_security_group_ids"] },
  aws_network_interface: { subnets: ["subnet_id"], groups: ["security_groups"] },
  aws_eks_cluster: { subnets: ["vpc_config.subnet_ids"], groups: ["vpc_config.security_group_ids"] },
  aws_opensearch_domain: { subnets: ["vpc_options.subnet_ids"], groups: ["vpc_options.security_group_ids"] },
  aws_lambda_event_source_mapping: {
    subnets: ["source_access_configuration.uri"],
    groups: ["source_access_configuration.uri"],
    deaf: true,
  },
};

/** Everything that stands in a network. */
export function holdersOf(
  graph: PlatformGraph,
  { subnets }: Topology,
  groups: ReadonlyMap<Resource, Group>,
): readonly Holder[] {
  return graph.of(...Object.keys(PLACES)).flatMap((resource): readonly Holder[] => {
    const place = PLACES[resource.type]!;
    const stands = placesOf(resource, place).flatMap((subnet) => subnets.get(subnet) ?? []);
    const [first] = stands;
    if (first === undefined) return [];
    const guards = guardsOf(resource, place, first.vpc, groups);
    return [
      {
        resource,
        vpc: first.vpc,
        subnets: [...new Set(stands)],
        ...(guards !== undefined && { groups: guards }),
        listens: place.deaf !== true && resource.body.text("direction") !== "OUTBOUND",
        isPublic: isPublic(resource),
      },
    ];
  });
}

function placesOf({ body }: Resource, { subnets, through }: Place): readonly Resource[] {
  if (through === undefined) return subnets.flatMap((path) => body.targets(path));
  return body.targets(through).flatMap((group) => group.body.targets("subnet_ids"));
}

/** Its groups, else the network's default one; nothing guards a Network Load Balancer that names none. */
function guardsOf(
  { body, type }: Resource,
  place: Place,
  vpc: Vpc,
  groups: ReadonlyMap<Resource, Group>,
): readonly Group[] | undefined {
  const named = place.groups
    .flatMap((path) => body.targets(path))
    .flatMap((group) => groups.get(group) ?? []);
  if (named.length > 0) return named;
  if (place.groups.some((path) => body.raw(path).length > 0)) return [];
  if (type === "aws_lb" && body.text("load_balancer_type") === "network") return undefined;
  const standard = vpc.defaultGroup === undefined ? undefined : groups.get(vpc.defaultGroup);
  return standard === undefined ? undefined : [standard];
}

function isPublic({ body, type }: Resource): boolean {
  if (type === "aws_lb") return body.flag("internal") !== true;
  return (
    body.flag("network_configuration.assign_public_ip") === true ||
    body.flag("associate_public_ip_address") === true ||
    body.flag("publicly_accessible") === true
  );
}
