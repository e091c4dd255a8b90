import { folderKey, folderPath, type SettingsCheck } from "./problem";

/** Each folder stands once, and a region's folder works in that region. */
export const checkFolders: SettingsCheck = function* ({ folders }) {
  const seen = new Set<string>();
  for (const folder of folders) {
    const { region, awsRegion } = folder;
    if (region === "" || folder.account === "") continue;
    const key = folderKey(folder);
    if (seen.has(key)) yield { path: "folders", rule: "must hold each folder once", value: key };
    seen.add(key);
    if (region !== "global" && awsRegion !== "" && awsRegion !== region)
      yield {
        path: folderPath(folder, "awsRegion"),
        rule: `must be ${region}, the folder's region`,
        value: awsRegion,
      };
  }
};
