import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import { placeOf, samePlace } from "../../same-place";
import type { Judgement, Rule } from "../../rule";

const ARCHIVE = "aws_s3_bucket";
const SEARCH = "aws_cloudwatch_log_group";
const ASSOCIATION = "aws_route53_resolver_query_log_config_association";

export const questionsAreKeptAndSearched: Rule = {
  id: "R7-DNS-01",
  severity: "medium",
  area: "communications",
  requirements: ["R7"],
  pci: ["10.2.1", "10.4.1.1", "10.5.1"],
  title:
    "Every network's questions for names are kept in an archive, and can be searched, in its own account and region",
  why: "an archive alone is read after the incident; a group alone forgets it; a bucket of somebody else's is read by somebody else",
  source: [
    "Security Hub Route53.2",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({ judgements: graph.of("aws_vpc").map(judge), nothing: "there is no network" }),
};

function judge(vpc: Resource): Judgement {
  const { graph } = vpc.body;
  const configs = graph
    .pointingAt(vpc, ASSOCIATION, "resource_id")
    .flatMap(({ body }) => body.targets("resolver_query_log_config_id"))
    .filter(({ type }) => type === "aws_route53_resolver_query_log_config");
  const proof = new Proof(vpc);
  const evidence = configs.map(({ body }) => show(body, "destination_arn"));
  const destinations = configs.flatMap(({ body }) => body.targets("destination_arn"));
  for (const [type, problem] of [
    [ARCHIVE, "its questions go into no bucket of these stacks"],
    [SEARCH, "its questions go into no log group"],
  ] as const) {
    const found = destinations.filter((each) => each.type === type);
    proof.needs(found.length > 0, problem, ...evidence);
    for (const each of found)
      proof.needs(samePlace(vpc, each), `its questions go to ${placeOf(each)}`, ...evidence);
  }
  return proof.judgement("its questions are kept, and can be searched");
}
