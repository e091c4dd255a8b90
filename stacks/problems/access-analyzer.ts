import { accessAnalyzerProblems as problemsOfProps } from "../../modules/security/access-analyzer";
import type { AccessAnalyzerSettings } from "../access-analyzer";
import type { LayerProblems } from "./layer-problems";

/** Unused access is counted in days that AWS counts. */
export const accessAnalyzerProblems: LayerProblems<AccessAnalyzerSettings> = ({ organization }) =>
  problemsOfProps(organization);
