import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { zonesOf } from "../../../terraform/graph/zones-of";
import { isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const ZONES = 3;
const NETWORK = "physical_connection_requirements";
const SUBNET = `${NETWORK}.subnet_id`;
const ZONE = `${NETWORK}.availability_zone`;
const GROUPS = `${NETWORK}.security_group_id_list`;

export const glueRunsInEveryZone: Rule = {
  id: "R1-GLU-01",
  severity: "medium",
  area: "data",
  requirements: ["R1", "R4"],
  pci: ["1.3.2", "4.2.1"],
  title:
    "Jobs and crawlers run inside a network, jobs in three zones, and each connection names subnet, zone and group",
  why: "a connection stands in one zone, and a job with that one alone waits for the zone to come back; one without a connection runs in AWS's own network, with the internet before it",
  source: [
    "https://docs.aws.amazon.com/glue/latest/dg/glue-troubleshooting-errors.html#vpc-failover-behavior-error",
    "https://docs.aws.amazon.com/glue/latest/dg/connection-properties.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: [
      ...graph.of("aws_glue_connection").map(judgeConnection),
      ...graph.of("aws_glue_job").map(judgeJob),
      ...graph.of("aws_glue_crawler").map(judgeCrawler),
    ],
    nothing: "there is no job, crawler or connection",
  }),
};

function judgeConnection(connection: Resource): Judgement {
  const { body } = connection;
  const proof = new Proof(connection);
  // JDBC is what it is when nothing says so.
  if (body.text("connection_type") !== "NETWORK")
    proof.value(body, "connection_properties.JDBC_ENFORCE_SSL", isTrue, "true");
  const subnets = body.targets(SUBNET);
  const ofZone = body.targets(ZONE).filter(({ type }) => type === "aws_subnet");
  return proof
    .needs(body.raw(SUBNET).length === 1, "it names no subnet", show(body, SUBNET))
    .needs(body.raw(GROUPS).length > 0, "it names no security group", show(body, GROUPS))
    .needs(body.raw(ZONE).length === 1, "it names no zone, without which Glue refuses it", show(body, ZONE))
    .needs(
      ofZone.every((subnet) => subnets.includes(subnet)),
      "its zone is that of another subnet",
      show(body, SUBNET),
      show(body, ZONE),
    )
    .judgement("it stands in a subnet, its zone and a group");
}

function judgeJob(job: Resource): Judgement {
  const connections = job.body.targets("connections").filter(isConnection);
  const stated = job.body.raw("connections").length;
  const zones = connections.map(({ body }) => zonesOf(body, SUBNET));
  const names = new Set(zones.flatMap((each) => [...each.names]));
  const complete = connections.length > 0 && zones.every((each) => each.complete);
  return new Proof(job)
    .needs(
      stated > 0,
      "it has no connection, and runs outside of the platform's networks",
      show(job.body, "connections"),
    )
    .needs(
      names.size >= ZONES ? true : complete || stated === 0 ? false : undefined,
      `its connections stand in ${names.size} zones, and must stand in ${ZONES}`,
      ...zones.flatMap(({ evidence }) => evidence),
    )
    .judgement(`it runs in any of ${names.size} zones`);
}

function judgeCrawler(crawler: Resource): Judgement {
  const targets = crawler.body.blocks("s3_target");
  const proof = new Proof(crawler);
  for (const target of targets)
    proof.needs(
      target.raw("connection_name").length > 0,
      "it reads a bucket from outside of the platform's networks",
      show(target, "connection_name"),
    );
  return proof.judgement("it reads buckets by a connection");
}

function isConnection({ type }: Resource): boolean {
  return type === "aws_glue_connection";
}
