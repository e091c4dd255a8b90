import { postureProblems as scopeProblems } from "../../modules/audit/organization-posture";
import { threatDetectorProblems } from "../../modules/audit/threat-detector";
import { threatFeatureProblems } from "../../modules/audit/threat-features";
import { excludedAccountProblems } from "../../modules/audit/conformance-pack";
import { oneOfProblems, type FieldProblem } from "../../modules/core/problems";
import type { ConformanceSettings } from "../conformance";
import type { DelegationSettings } from "../delegation";
import type { DetectionSettings } from "../detection";
import type { DetectorsSettings } from "../detectors";
import type { PostureSettings } from "../posture";
import type { LayerProblems } from "./layer-problems";

/** GuardDuty takes what is asked of it. */
export const detectorsProblems: LayerProblems<DetectorsSettings> = (settings) =>
  threatDetectorProblems(settings);

export const detectionProblems: LayerProblems<DetectionSettings> = ({ features }) =>
  threatFeatureProblems(features);

/** The management account hands administration on, to an account that there is. */
export const delegationProblems: LayerProblems<DelegationSettings> = (
  { administrator },
  { accounts },
  { account },
) =>
  oneOfProblems(
    "administrator",
    administrator,
    Object.keys(accounts).filter((name) => name !== account),
  );

/** Security Hub takes what is asked of it, and every linked region has it in the same account. */
export const postureProblems: LayerProblems<PostureSettings> = (
  settings,
  { folders },
  { account, region },
) => {
  const regions = folders
    .filter((each) => each.account === account && each.region !== region && "detectors" in each.layers)
    .map((each) => each.region);
  return [
    ...scopeProblems(settings, region),
    ...settings.linkedRegions.flatMap((each) => oneOfProblems("linkedRegions", each, regions)),
  ];
};

/** Nobody is left out who has a recorder. */
export const conformanceProblems: LayerProblems<ConformanceSettings> = (
  { excludedAccountIds },
  { accounts, folders },
) => {
  const recorded = folders
    .filter(({ layers }) => "recorder" in layers)
    .map(({ account }) => accounts[account]!.id);
  return [
    ...excludedAccountProblems(excludedAccountIds),
    ...excludedAccountIds
      .filter((id) => recorded.includes(id))
      .map((value): FieldProblem => ({
        field: "excludedAccountIds",
        rule: "accounts without a recorder",
        value,
      })),
  ];
};
