import type { PlatformGraph } from "../platform-graph";
import type { Resource } from "../resource";
import { contains, overlap, PRIVATE, rangeOf, type Range } from "./ranges";
import type { Topology } from "./topology";

const OUTSIDE = new Set([
  "aws_vpn_connection",
  "aws_dx_gateway_association",
  "aws_ec2_transit_gateway_connect",
]);

/**
 * Networks on premises, which BGP tells AWS and Terraform does not: what static routes of VPN connections name, and
 * private networks that subnets send to a Transit Gateway and that are no network of ours.
 */
export function premisesOf(
  graph: PlatformGraph,
  { vpcs }: Topology,
  attachments: ReadonlyMap<Resource, unknown>,
): readonly Range[] {
  if (![...attachments.keys()].some(({ type }) => OUTSIDE.has(type))) return [];
  const ours = [...vpcs.values()].flatMap(({ ranges }) => ranges);
  const told = graph
    .of("aws_vpn_connection_route")
    .flatMap(({ body }) => body.texts("destination_cidr_block"));
  const sent = graph
    .of("aws_route")
    .filter(({ body }) => body.raw("transit_gateway_id").length > 0)
    .flatMap(({ body }) => body.texts("destination_cidr_block"));
  const found = new Map<string, Range>();
  for (const cidr of [...told, ...sent]) {
    const range = rangeOf(cidr);
    if (range === undefined || !PRIVATE.some((each) => contains(each, range))) continue;
    if (!ours.some((each) => overlap(each, range))) found.set(cidr, range);
  }
  return [...found.values()];
}
