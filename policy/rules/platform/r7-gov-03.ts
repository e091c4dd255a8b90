import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import { placesOf } from "../../places";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

const STANDARDS = [/\/pci-dss\/v\/4/, /\/aws-foundational-security-best-practices\/v\/1/];

export const findingsComeTogether: Rule = {
  id: "R7-GOV-03",
  severity: "high",
  area: "platform",
  requirements: ["R7"],
  pci: ["10.4.1.1", "12.10.5"],
  title: "Findings, configuration and access of all accounts and regions come together in one place",
  why: "nobody looks into each account and region; what is not brought together is not seen",
  source: [
    "Security Hub IAM.28",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/finding-aggregation.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: [
      ...graph.of("aws_config_configuration_aggregator").map(judgeAggregator),
      ...graph.of("aws_securityhub_finding_aggregator").map((each) => judgeFindings(each, graph)),
      ...graph.of("aws_securityhub_configuration_policy").map(judgeStandards),
      ...judgeAnalyzers(graph),
    ],
    nothing: "what brings findings together is not among these stacks",
  }),
};

function judgeAggregator(aggregator: Resource): Judgement {
  const path = "organization_aggregation_source.all_regions";
  const evidence = [evidenceOf(aggregator.body, path)];
  return aggregator.body.flag(path) === true
    ? passed(aggregator, "it takes in all accounts and regions", evidence)
    : failed(aggregator, `${path} must be true`, evidence);
}

function judgeFindings(aggregator: Resource, graph: PlatformGraph): Judgement {
  const { body, region } = aggregator;
  const evidence = [evidenceOf(body, "linking_mode"), evidenceOf(body, "specified_regions")];
  if (body.text("linking_mode") === "ALL_REGIONS")
    return passed(aggregator, "it takes in all regions", evidence);
  const linked = new Set([region, ...body.texts("specified_regions")]);
  const missing = [...new Set(placesOf(graph).map((place) => place.region))].filter(
    (each) => !linked.has(each),
  );
  if (body.text("linking_mode") !== "SPECIFIED_REGIONS" || missing.length > 0)
    return failed(
      aggregator,
      `it takes in no findings of ${missing.join(", ") || "other regions"}`,
      evidence,
    );
  return passed(aggregator, `it takes in ${[...linked].join(", ")}, where all stacks stand`, evidence);
}

function judgeStandards(policy: Resource): Judgement {
  const path = "configuration_policy.enabled_standard_arns";
  const evidence = [
    evidenceOf(policy.body, path),
    ...policy.body.graph.usersOf(policy).map(({ from }) => evidenceOf(from.body, "target_id")),
  ];
  const arns = policy.body.texts(path);
  const missing = STANDARDS.filter((standard) => !arns.some((arn) => standard.test(arn)));
  if (policy.body.flag("configuration_policy.service_enabled") === false || missing.length > 0)
    return failed(
      policy,
      "accounts are not measured against PCI DSS and the foundational standard",
      evidence,
    );
  if (evidence.length === 1) return failed(policy, "it is associated with no account", evidence);
  return passed(policy, "accounts are measured against PCI DSS and the foundational standard", evidence);
}

/** One judgement for each region in which an administrator of the organization's analyzers works. */
function judgeAnalyzers(graph: PlatformGraph): readonly Judgement[] {
  const analyzers = graph.of("aws_accessanalyzer_analyzer");
  if (!analyzers.some(({ body }) => body.text("type")?.startsWith("ORGANIZATION") === true)) return [];
  const first = new Map(placesOf(graph).map(({ region, resources }) => [region, resources[0]!]));
  return [...first].map(([region, resource]) => {
    const here = analyzers.filter((each) => each.region === region);
    const found = here.find(({ body }) => body.text("type") === "ORGANIZATION");
    const evidence = here.map(({ body }) => evidenceOf(body, "type"));
    if (found === undefined)
      return failed(resource, `no analyzer looks over the organization in ${region}`, evidence);
    return passed(found, `an analyzer looks over the organization in ${region}`, [
      evidenceOf(found.body, "type"),
    ]);
  });
}
