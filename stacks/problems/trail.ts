import { trailAnalysisProblems } from "../../modules/audit/organization-trail";
import { oneOfProblems } from "../../modules/core/problems";
import type { TrailSettings } from "../trail";
import type { LayerProblems } from "./layer-problems";

/** The trail is kept for a year, and by an account that its own administrators do not administer. */
export const trailProblems: LayerProblems<TrailSettings> = (settings, { accounts }, { account }) => [
  ...trailAnalysisProblems(settings),
  ...oneOfProblems(
    "archiveAccount",
    settings.archiveAccount,
    Object.keys(accounts).filter((name) => name !== account),
  ),
];
