import type { Resource } from "../../../terraform/graph/resource";
import { show } from "../../../terraform/graph/protection/show";
import { matchesPattern } from "../../../terraform/graph/access/matches-pattern";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const imagesAreScanned: Rule = {
  id: "R3-SCN-01",
  severity: "high",
  area: "compute",
  requirements: ["R3", "R4"],
  pci: ["6.3.1", "11.3.1"],
  title: "Every image repository is scanned continuously by its registry",
  why: "an image is found safe on the day it is pushed; what is found in it later is found only by a scan that goes on",
  source: [
    "Security Hub ECR.1, Inspector.2",
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-enhanced.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_ecr_repository").map(judge),
    nothing: "there is no image repository",
  }),
};

function judge(repository: Resource): Judgement {
  const scanning = repository.body.graph
    .of("aws_ecr_registry_scanning_configuration")
    .find(({ account, region }) => account === repository.account && region === repository.region);
  const proof = new Proof(repository).needs(
    scanning !== undefined,
    "the registry of its account and region does not scan",
  );
  if (scanning === undefined) return proof.judgement("");
  const name = repository.body.text("name") ?? "";
  const rules = scanning.body
    .blocks("rule")
    .filter((rule) => rule.texts("repository_filter.filter").some((filter) => matchesPattern(filter, name)));
  const continuous = rules.filter((rule) => rule.text("scan_frequency") === "CONTINUOUS_SCAN");
  return proof
    .value(scanning.body, "scan_type", oneOf("ENHANCED"), "ENHANCED")
    .needs(
      continuous.length > 0,
      "no rule scans it continuously",
      show(repository.body, "name"),
      ...rules.map((rule) => show(rule, "scan_frequency")),
    )
    .judgement("it is scanned continuously");
}
