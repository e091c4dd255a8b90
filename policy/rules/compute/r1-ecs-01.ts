import { textOf } from "../../../terraform/graph/json";
import { show } from "../../../terraform/graph/protection/show";
import { spans, zonesOf } from "../../../terraform/graph/zones-of";
import { SERVICE_SUBNETS, servicesOf, type Service } from "../../parts/containers";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const ZONES = 3;

export const servicesSpanThreeZones: Rule = {
  id: "R1-ECS-01",
  severity: "high",
  area: "compute",
  requirements: ["R1", "R2"],
  pci: [],
  title:
    "Every service has subnets in three zones, a floor of a task in each, and tasks that move back after a loss",
  why: "with fewer tasks than zones the loss of one zone may be the loss of the service",
  source: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html",
    "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/static-stability.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: servicesOf(graph).map(judge),
    nothing: "there is no container service",
  }),
};

function judge({ service, scaling }: Service): Judgement {
  const zones = zonesOf(service.body, SERVICE_SUBNETS);
  const floor =
    scaling === undefined ? show(service.body, "desired_count") : show(scaling.body, "min_capacity");
  const value =
    scaling === undefined ? service.body.value("desired_count") : scaling.body.value("min_capacity");
  return new Proof(service)
    .needs(
      spans(zones, ZONES),
      `its subnets stand in ${zones.names.size} zones, and must stand in ${ZONES}`,
      ...zones.evidence,
    )
    .needs(
      value.kind === "unknown" ? undefined : Number(textOf(floor.value)) >= ZONES,
      `it may run ${textOf(floor.value)} tasks, fewer than ${ZONES} zones`,
      floor,
    )
    .value(service.body, "availability_zone_rebalancing", oneOf("ENABLED"), "ENABLED")
    .judgement(`it runs ${textOf(floor.value)} tasks or more in ${zones.names.size} zones`);
}
