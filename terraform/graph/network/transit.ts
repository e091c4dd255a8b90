import type { PlatformGraph } from "../platform-graph";
import type { Evidence, Resource } from "../resource";
import { evidenceAt } from "./evidence-at";
import { EVERYWHERE, rangeOf, sizeOf, type Range } from "./ranges";
import { premisesOf } from "./premises";
import { byTarget, type Topology } from "./topology";

/** What hangs on a Transit Gateway; a peering hangs on two. */
export interface Attachment {
  readonly resource: Resource;
  readonly kind: "vpc" | "peering" | "vpn" | "other";
  readonly gateways: readonly Resource[];
  /** The network of a VPC attachment. */
  readonly vpc?: Resource;
  readonly subnets: readonly Resource[];
}

export interface TransitRoute {
  readonly range: Range;
  /** Absent for a black hole. */
  readonly attachment?: Attachment;
  readonly propagated: boolean;
  readonly evidence: Evidence;
}

export interface TransitTable {
  /** The table, or the gateway whose default table it is. */
  readonly resource: Resource;
  readonly gateway: Resource | undefined;
  readonly associated: readonly Attachment[];
  readonly propagating: readonly Attachment[];
  /** The most specific first, of equal ones the static one. */
  readonly routes: readonly TransitRoute[];
}

export interface Transit {
  readonly attachments: ReadonlyMap<Resource, Attachment>;
  readonly tables: ReadonlyMap<Resource, TransitTable>;
  /** The table that decides for what comes in by an attachment, at one of its gateways. */
  readonly tableOf: (attachment: Attachment, gateway: Resource) => AssociatedTable | undefined;
}

export interface AssociatedTable {
  readonly table: TransitTable;
  readonly evidence: Evidence;
}

const KINDS: Readonly<Record<string, Attachment["kind"]>> = {
  aws_ec2_transit_gateway_vpc_attachment: "vpc",
  aws_ec2_transit_gateway_peering_attachment: "peering",
  aws_vpn_connection: "vpn",
  aws_ec2_transit_gateway_connect: "other",
  aws_dx_gateway_association: "other",
};
const MAX_STEPS = 8;

/** Transit Gateways with their attachments and tables. */
export function transitOf(graph: PlatformGraph, topology: Topology): Transit {
  const attachments = new Map<Resource, Attachment>();
  for (const resource of graph.of(...Object.keys(KINDS))) attachments.set(resource, attachmentOf(resource));
  const links = linksOf(graph, attachments);
  const premises = premisesOf(graph, topology, attachments);
  const propagated = (attachment: Attachment): readonly Range[] => {
    const vpc = attachment.vpc === undefined ? undefined : topology.vpcs.get(attachment.vpc);
    if (vpc !== undefined) return vpc.ranges;
    return attachment.kind === "vpn" || attachment.kind === "other" ? premises : [];
  };
  const statics = byTarget(graph.of("aws_ec2_transit_gateway_route"), "transit_gateway_route_table_id");
  const made = new Map<Resource, TransitTable>();
  for (const resource of graph.of("aws_ec2_transit_gateway_route_table", "aws_ec2_transit_gateway")) {
    const learned = links.propagations.get(resource) ?? [];
    const routes = [
      ...(statics.get(resource) ?? []).map((route) => staticRoute(route, attachments)),
      ...learned.flatMap(({ attachment, evidence }) =>
        propagated(attachment).map((range): TransitRoute => ({
          range,
          attachment,
          propagated: true,
          evidence,
        })),
      ),
    ];
    made.set(resource, {
      resource,
      gateway:
        resource.type === "aws_ec2_transit_gateway"
          ? resource
          : resource.body.targets("transit_gateway_id")[0],
      associated: (links.associations.get(resource) ?? []).map(({ attachment }) => attachment),
      propagating: learned.map(({ attachment }) => attachment),
      routes: routes.toSorted(
        (a, b) => sizeOf(a.range) - sizeOf(b.range) || Number(a.propagated) - Number(b.propagated),
      ),
    });
  }
  const byAttachment = new Map<Attachment, AssociatedTable[]>();
  for (const [resource, associated] of links.associations)
    for (const { attachment, evidence } of associated) {
      const table = made.get(resource);
      if (table === undefined) continue;
      const known = byAttachment.get(attachment);
      if (known === undefined) byAttachment.set(attachment, [{ table, evidence }]);
      else known.push({ table, evidence });
    }
  return {
    attachments,
    tables: made,
    tableOf: (attachment, gateway) =>
      byAttachment.get(attachment)?.find(({ table }) => table.gateway === gateway),
  };
}

/** The attachment that a resource stands for: accepters stand for what they accept. */
export function attachmentMeant(
  resource: Resource | undefined,
  attachments: ReadonlyMap<Resource, Attachment>,
): Attachment | undefined {
  let at = resource;
  for (let step = 0; at !== undefined && step < MAX_STEPS; step += 1) {
    const attachment = attachments.get(at);
    if (attachment !== undefined) return attachment;
    [at] = at.body.targets("transit_gateway_attachment_id");
  }
  return undefined;
}

function attachmentOf(resource: Resource): Attachment {
  const { body, type } = resource;
  const [vpc] = body.targets("vpc_id");
  return {
    resource,
    kind: KINDS[type]!,
    gateways: [...body.targets("transit_gateway_id"), ...body.targets("peer_transit_gateway_id")],
    ...(vpc !== undefined && { vpc }),
    subnets: body.targets("subnet_ids"),
  };
}

interface Link {
  readonly attachment: Attachment;
  readonly evidence: Evidence;
}

interface Links {
  readonly associations: ReadonlyMap<Resource, readonly Link[]>;
  readonly propagations: ReadonlyMap<Resource, readonly Link[]>;
}

/** Associations and propagations by table, with those that a gateway makes by default. */
function linksOf(graph: PlatformGraph, attachments: ReadonlyMap<Resource, Attachment>): Links {
  const linked = (kind: "association" | "propagation"): Map<Resource, Link[]> => {
    const map = new Map<Resource, Link[]>();
    const add = (table: Resource, link: Link): unknown =>
      map.get(table)?.push(link) ?? map.set(table, [link]);
    const explicit = new Set<Attachment>();
    for (const { body } of graph.of(`aws_ec2_transit_gateway_route_table_${kind}`)) {
      const attachment = attachmentMeant(body.targets("transit_gateway_attachment_id")[0], attachments);
      const [table] = body.targets("transit_gateway_route_table_id");
      if (attachment === undefined || table === undefined) continue;
      explicit.add(attachment);
      add(table, { attachment, evidence: evidenceAt(body, "transit_gateway_route_table_id") });
    }
    for (const attachment of attachments.values()) {
      const [gateway] = attachment.gateways;
      if (gateway === undefined || attachment.kind === "peering") continue;
      if (kind === "association" && explicit.has(attachment)) continue;
      if (gateway.body.text(`default_route_table_${kind}`) === "disable") continue;
      if (attachment.resource.body.flag(`transit_gateway_default_route_table_${kind}`) === false) continue;
      add(gateway, { attachment, evidence: evidenceAt(gateway.body, `default_route_table_${kind}`) });
    }
    return map;
  };
  return { associations: linked("association"), propagations: linked("propagation") };
}

function staticRoute({ body }: Resource, attachments: ReadonlyMap<Resource, Attachment>): TransitRoute {
  const cidr = body.text("destination_cidr_block");
  const range = (cidr === undefined ? undefined : rangeOf(cidr)) ?? EVERYWHERE;
  const blackhole = body.flag("blackhole") === true;
  const attachment = blackhole
    ? undefined
    : attachmentMeant(body.targets("transit_gateway_attachment_id")[0], attachments);
  return {
    range,
    propagated: false,
    evidence: evidenceAt(body, blackhole ? "blackhole" : "transit_gateway_attachment_id"),
    ...(attachment !== undefined && { attachment }),
  };
}
