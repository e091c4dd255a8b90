import type { Block } from "../../../terraform/graph/block";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";

/** Zones that requirement R1 asks for. */
const ZONES = 3;

export const subnetsCoverThreeZones: Rule = {
  id: "R1-VPC-01",
  severity: "high",
  area: "communications",
  requirements: ["R1"],
  pci: [],
  title: "Every tier of every network has subnets in three zones",
  why: "a tier that lacks a zone cannot carry on there when another zone is lost",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_fault_isolation_multiaz_region_system.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: tiersOf(graph.of("aws_subnet")).map(judgeTier),
    nothing: "there is no subnet",
  }),
};

interface Tier {
  readonly name: string;
  readonly vpc: Resource | undefined;
  readonly subnets: readonly Resource[];
}

/** Subnets by network and tier; the tier is what the tag `Tier` says, or the name without its zone. */
function tiersOf(subnets: readonly Resource[]): readonly Tier[] {
  const tiers = new Map<string, { name: string; vpc: Resource | undefined; subnets: Resource[] }>();
  for (const subnet of subnets) {
    const [vpc] = subnet.body.targets("vpc_id");
    const name = subnet.body.text("tags.Tier") ?? "";
    const key = `${vpc?.id ?? subnet.stack.name}\n${name}`;
    const tier = tiers.get(key) ?? { name, vpc, subnets: [] };
    tier.subnets.push(subnet);
    tiers.set(key, tier);
  }
  return [...tiers.values()];
}

function judgeTier({ name, vpc, subnets }: Tier): Judgement {
  const resource = vpc ?? subnets[0]!;
  const evidence = subnets.map(({ body }) => zoneOf(body));
  const zones = new Set(evidence.map(({ value }) => value).filter((value) => value !== undefined));
  const where = `subnets of tier ${name === "" ? "without a name" : name} stand in ${zones.size} zones`;
  if (zones.size >= ZONES) return { resource, verdict: "pass", message: where, evidence };
  return { resource, verdict: "fail", message: `${where}, and must stand in ${ZONES}`, evidence };
}

function zoneOf(body: Block): Evidence {
  const path = ["availability_zone_id", "availability_zone"].find(
    (attribute) => body.raw(attribute).length > 0,
  );
  const value = path === undefined ? undefined : body.value(path);
  return {
    resource: body.resource,
    ...(path !== undefined && { path }),
    value: value?.kind === "known" ? value.value : value?.kind === "unknown" ? value.expression : undefined,
  };
}
