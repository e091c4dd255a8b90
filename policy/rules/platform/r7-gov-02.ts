import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import { placesOf } from "../../places";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

export const everyRegionIsWatched: Rule = {
  id: "R7-GOV-02",
  severity: "high",
  area: "platform",
  requirements: ["R7"],
  pci: ["11.5.1", "12.10.5"],
  title: "GuardDuty watches all accounts of the organization in every region where something stands",
  why: "detectors are regional: in a region without one a stolen credential works unseen",
  source: [
    "Security Hub GuardDuty.1",
    "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_organizations.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const detectors = graph.of("aws_guardduty_detector");
    if (detectors.length === 0) return { judgements: [], nothing: "no detector is among these stacks" };
    const organizations = graph.of("aws_guardduty_organization_configuration");
    const regions = new Map(placesOf(graph).map(({ region, resources }) => [region, resources[0]!]));
    return {
      judgements: [
        ...detectors.map(judgeDetector),
        ...[...regions].map(([region, first]) => judgeRegion(region, first, organizations)),
      ],
    };
  },
};

function judgeDetector(detector: Resource): Judgement {
  const evidence = [evidenceOf(detector.body, "enable")];
  return detector.body.flag("enable") === false
    ? failed(detector, "enable must not be false", evidence)
    : passed(detector, "it is enabled", evidence);
}

function judgeRegion(region: string, first: Resource, organizations: readonly Resource[]): Judgement {
  const organization = organizations.find((each) => each.region === region);
  if (organization === undefined)
    return failed(first, `no administrator of GuardDuty enrols the accounts in ${region}`);
  const { body } = organization;
  const path = "auto_enable_organization_members";
  const detector = body.targets("detector_id").find(({ type }) => type === "aws_guardduty_detector");
  const evidence = [
    evidenceOf(body, path),
    evidenceOf(body, "detector_id"),
    ...(detector === undefined ? [] : [{ resource: detector }]),
  ];
  if (body.text(path) !== "ALL") return failed(organization, `${path} must be ALL`, evidence);
  if (detector?.region !== region)
    return failed(organization, `detector_id leads to no detector in ${region}`, evidence);
  return passed(organization, `all accounts are enrolled in ${region}`, evidence);
}
