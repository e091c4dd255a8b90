import type { Environment, RegionFolder } from "../../modules/core/environment";
import type { FieldProblem } from "../../modules/core/problems";
import type { LayerSettings } from "../catalog";

/**
 * What is wrong in one layer's settings: values that AWS does not take, and fields that contradict each other or
 * the environment. Pure, and never throws, so that one error can list the problems of all layers.
 */
export type LayerProblems<Settings> = (
  settings: Settings,
  environment: Environment<LayerSettings>,
  folder: RegionFolder<LayerSettings>,
) => readonly FieldProblem[];
