import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Judgement, Rule } from "../../rule";

const MINUTE = 60;
/** Destinations into which AWS writes by the bucket's or stream's own policy. */
const TO_PLACES = new Set(["s3", "kinesis-data-firehose"]);
/** Beyond AWS's own format: who it was behind a NAT gateway or a Transit Gateway, and which way it went. */
const FIELDS = ["vpc-id", "pkt-srcaddr", "pkt-dstaddr", "flow-direction"];

export const connectionsAndQuestionsAreLogged: Rule = {
  id: "R7-NET-01",
  severity: "high",
  area: "communications",
  requirements: ["R7"],
  pci: ["10.2.1", "10.2.2", "11.5.1"],
  title:
    "Every network and Transit Gateway logs all its flows, by the minute, into an archive, and every network its questions for names",
  why: "after an incident, flows and names are often all that tells where data went",
  source: ["Security Hub EC2.6", "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: [
      ...graph.of("aws_vpc").map((vpc) => judgeNetwork(graph, vpc, "vpc_id")),
      ...graph
        .of("aws_ec2_transit_gateway")
        .map((gateway) => judgeNetwork(graph, gateway, "transit_gateway_id")),
    ],
    nothing: "there is no network",
  }),
};

function judgeNetwork(graph: PlatformGraph, resource: Resource, path: string): Judgement {
  const logs = graph.of("aws_flow_log").filter(({ body }) => body.targets(path).includes(resource));
  const archived = logs.filter(({ body }) => body.text("log_destination_type") === "s3");
  const problems: Problem[] = logs.flatMap(({ body, id }) => {
    const found: Problem[] = [];
    if (path === "vpc_id" && body.text("traffic_type") !== "ALL")
      found.push({ message: `${id} leaves flows out`, evidence: [evidenceAt(body, "traffic_type")] });
    if (body.number("max_aggregation_interval") !== MINUTE)
      found.push({
        message: `${id} gathers for longer than a minute`,
        evidence: [evidenceAt(body, "max_aggregation_interval")],
      });
    if (["log_destination", "log_group_name"].every((each) => body.raw(each).length === 0))
      found.push({ message: `${id} goes nowhere`, evidence: [evidenceAt(body, "log_destination")] });
    if (!TO_PLACES.has(body.text("log_destination_type") ?? "") && body.raw("iam_role_arn").length === 0)
      found.push({
        message: `${id} has no role that may write into its log group`,
        evidence: [evidenceAt(body, "iam_role_arn")],
      });
    const format = body.text("log_format") ?? "";
    const missing = FIELDS.filter((field) => !format.includes(`\${${field}}`));
    if (path === "vpc_id" && missing.length > 0)
      found.push({
        message: `${id} does not tell ${missing.join(", ")}`,
        evidence: [evidenceAt(body, "log_format")],
      });
    return found;
  });
  if (path === "vpc_id" && !logs.some(({ body }) => !TO_PLACES.has(body.text("log_destination_type") ?? "")))
    problems.push({
      message: "its flows are in no log group, where they can be searched at once",
      evidence: logs.map((log) => ({ resource: log })),
    });
  if (archived.length === 0)
    problems.push({
      message: "its flows go into no archive",
      evidence: logs.map((log) => ({ resource: log })),
    });
  for (const log of archived) problems.push(...archiveProblems(graph, log));
  if (path === "vpc_id") problems.push(...questionProblems(graph, resource));
  const evidence = logs.map(({ body }) => evidenceAt(body, "log_destination"));
  return judgeProblems(resource, problems, { message: `${logs.length} logs hold all its flows`, evidence });
}

/** What keeps records out of the archive: another region's, or a path that its policy does not admit. */
function archiveProblems(graph: PlatformGraph, { body, id, region, account }: Resource): readonly Problem[] {
  const evidence = [evidenceAt(body, "log_destination")];
  const [bucket] = body.targets("log_destination");
  if (bucket?.type !== "aws_s3_bucket")
    return [{ message: `where ${id} goes is not among the stacks`, evidence, verdict: "unknown" }];
  const problems: Problem[] = [];
  if (bucket.region !== region)
    problems.push({ message: `${id} goes to ${bucket.region}, and would be lost with it`, evidence });
  const policy = graph
    .pointingAt(bucket, "aws_s3_bucket_policy", "bucket")
    .flatMap((each) => each.body.raw("policy"))
    .join();
  const hive = "destination_options.hive_compatible_partitions";
  if (
    body.flag(hive) === true &&
    policy.includes(`AWSLogs/${account ?? ""}`) &&
    !policy.includes("AWSLogs/*")
  )
    problems.push({
      message: `${id} names its files in a way that ${bucket.id} does not admit`,
      evidence: [evidenceAt(body, hive)],
    });
  return problems;
}

function questionProblems(graph: PlatformGraph, vpc: Resource): readonly Problem[] {
  const associated = graph
    .of("aws_route53_resolver_query_log_config_association")
    .filter(({ body }) => body.targets("resource_id").includes(vpc));
  const configured = associated.filter(({ body }) =>
    body
      .targets("resolver_query_log_config_id")
      .some(({ body: config }) => config.raw("destination_arn").length > 0),
  );
  return configured.length > 0
    ? []
    : [{ message: "its questions for names are not logged", evidence: [{ resource: vpc }] }];
}
