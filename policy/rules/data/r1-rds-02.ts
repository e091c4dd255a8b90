import type { Block } from "../../../terraform/graph/block";
import { spans, zonesOf } from "../../../terraform/graph/zones-of";
import { show } from "../../../terraform/graph/protection/show";
import { databaseClustersOf, type DatabaseCluster } from "../../parts/global-databases";
import { between, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const ZONES = 3;
const GROUP = "db_parameter_group_name";

export const databaseSurvivesAZone: Rule = {
  id: "R1-RDS-02",
  severity: "high",
  area: "data",
  requirements: ["R1", "R2"],
  pci: [],
  title:
    "Every cluster's subnets span three zones, and a reader of equal size in another zone is first to take over",
  why: "a smaller reader that is promoted carries the load of the writer for as long as nobody looks",
  source: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: databaseClustersOf(graph).map(judge),
    nothing: "there is no database cluster",
  }),
};

function judge({ cluster, instances, subnets }: DatabaseCluster): Judgement {
  const proof = new Proof(cluster).needs(
    subnets === undefined ? undefined : true,
    "its subnet group is not in these stacks",
    show(cluster.body, "db_subnet_group_name"),
  );
  if (subnets !== undefined) {
    const zones = zonesOf(subnets.body, "subnet_ids");
    proof.needs(
      spans(zones, ZONES),
      `its subnets stand in ${zones.names.size} zones, and must stand in ${ZONES}`,
      ...zones.evidence,
    );
  }
  const places = instances.map(({ body }) => body.raw("availability_zone").map(String).join());
  const stated = places.filter((place) => place !== "");
  proof
    .needs(
      instances.length >= 2,
      "it has one instance, and none to take over",
      ...instances.map(({ body }) => show(body, "cluster_identifier")),
    )
    .needs(
      stated.length === places.length,
      "the zone of an instance is left to AWS, which may put two into one",
      ...instances.map(({ body }) => show(body, "availability_zone")),
    )
    .needs(
      new Set(stated).size === stated.length,
      "two of its instances are told to stand in one zone",
      ...instances.map(({ body }) => show(body, "availability_zone")),
    );
  const [first] = instances;
  for (const { body } of instances) {
    proof
      .value(body, "promotion_tier", between(0, 1), "0 or 1")
      .needs(
        body.text("instance_class") === first?.body.text("instance_class"),
        "its instances differ in size, so that a smaller one may take over",
        show(body, "instance_class"),
        ...(first === undefined ? [] : [show(first.body, "instance_class")]),
      )
      .needs(
        groupOf(body) === (first === undefined ? "" : groupOf(first.body)),
        "its instances differ in their parameters, so that one that takes over behaves otherwise",
        show(body, GROUP),
        ...(first === undefined ? [] : [show(first.body, GROUP)]),
      );
  }
  return proof.judgement("a reader of equal size stands in another zone");
}

/** What an instance names as its parameters, as the file has it; empty for those of the engine. */
function groupOf(body: Block): string {
  return JSON.stringify(body.raw(GROUP));
}
