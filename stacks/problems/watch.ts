import type { WatchSettings } from "../watch";
import type { LayerProblems } from "./layer-problems";

/** The organization's trail is watched where it is, and nowhere else. */
export const watchProblems: LayerProblems<WatchSettings> = (
  { organizationTrail },
  _environment,
  { layers },
) =>
  organizationTrail === "trail" in layers
    ? []
    : [
        {
          field: "organizationTrail",
          rule: organizationTrail
            ? "false where the folder has no layer trail"
            : "true where the folder has the layer trail",
          value: organizationTrail,
        },
      ];
