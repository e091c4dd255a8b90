import type { Evidence } from "../../../terraform/graph/resource";
import { networkOf } from "../../../terraform/graph/network/network";
import { tiersOf, type Tier } from "../../../terraform/graph/network/tiers";
import type { Subnet } from "../../../terraform/graph/network/topology";
import { judgeProblems } from "../../judge-problems";
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
    judgements: tiersOf(networkOf(graph)).map(judgeTier),
    nothing: "there is no subnet",
  }),
};

function judgeTier({ name, vpc, subnets }: Tier): Judgement {
  const evidence = subnets.map(zoneOf);
  const zones = new Set(subnets.flatMap(({ zone }) => zone ?? []));
  const message = `subnets of ${name} stand in ${zones.size} zones`;
  const problems = [];
  if (zones.size < ZONES) problems.push({ message: `${message}, and must stand in ${ZONES}`, evidence });
  return judgeProblems(vpc.resource, problems, { message, evidence });
}

function zoneOf({ resource, zone }: Subnet): Evidence {
  const path =
    resource.body.raw("availability_zone_id").length > 0 ? "availability_zone_id" : "availability_zone";
  return { resource, path, value: zone };
}
