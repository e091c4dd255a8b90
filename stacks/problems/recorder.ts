import { recordingProblems } from "../../modules/audit/config-recorder";
import { oneOfProblems } from "../../modules/core/problems";
import type { RecorderSettings } from "../recorder";
import type { LayerProblems } from "./layer-problems";

/** AWS Config takes what is asked of it, and one recorder of the account takes down what belongs to no region. */
export const recorderProblems: LayerProblems<RecorderSettings> = (settings, { folders }, { account }) => {
  const recorded = folders.filter((each) => each.account === account && "recorder" in each.layers);
  return [
    ...recordingProblems(settings),
    ...oneOfProblems(
      "globalTypesRegion",
      settings.globalTypesRegion,
      recorded.map(({ region }) => region),
    ),
  ];
};
