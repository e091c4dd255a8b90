import { peopleProblems as problemsOfProps } from "../../modules/organization/people";
import type { PeopleSettings } from "../people";
import type { LayerProblems } from "./layer-problems";

/** Ids are of the form that Identity Center gives them. */
export const peopleProblems: LayerProblems<PeopleSettings> = (settings) => problemsOfProps(settings);
