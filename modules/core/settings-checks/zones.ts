import { REGIONS } from "../regions";
import { folderKey, folderPath, type SettingsCheck } from "./problem";

/** Zones that high availability (R1) needs. */
const ZONES_OF_R1 = 3;

/** Zones are known, of the folder's region, different, and enough for what the profile promises. */
export const checkZones: SettingsCheck = function* ({ folders, profile }, allocations) {
  const withNetwork = new Set(
    allocations.flatMap(({ kind, folder }) => (kind === "network" ? [folder] : [])),
  );
  for (const folder of folders) {
    const { region, awsRegion, zoneIds } = folder;
    const known = REGIONS[awsRegion]?.zoneIds ?? [];
    const field = folderPath(folder, "zoneIds");
    if (region === "global" && zoneIds.length > 0)
      yield { path: field, rule: "must be empty, since global has no zones", value: zoneIds };
    else
      for (const [index, zoneId] of zoneIds.entries()) {
        const path = `${field}[${index}]`;
        if (zoneId === "" || known.length === 0) continue;
        if (!known.includes(zoneId))
          yield { path, rule: `must be a zone of ${awsRegion}: ${known.join(", ")}`, value: zoneId };
        if (zoneIds.indexOf(zoneId) < index)
          yield { path, rule: "must differ from the other zones", value: zoneId };
      }
    const count = new Set(zoneIds).size;
    const needsZones = count > 0 || withNetwork.has(folderKey(folder));
    if (profile.requirements.includes("R1") && needsZones && count < ZONES_OF_R1)
      yield {
        path: field,
        rule: `must be at least ${ZONES_OF_R1} zones, since the profile promises R1`,
        value: zoneIds,
      };
  }
};
