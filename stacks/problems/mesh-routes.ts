import { oneOfProblems } from "../../modules/core/problems";
import type { MeshRoutesSettings } from "../mesh-routes";
import type { LayerProblems } from "./layer-problems";

/** Another region of the mesh stands in for the region's VPN, and has one itself. */
export const meshRoutesProblems: LayerProblems<MeshRoutesSettings> = (
  { onPremisesBackup },
  { mesh },
  { region },
) =>
  onPremisesBackup === "none"
    ? []
    : oneOfProblems(
        "onPremisesBackup.through",
        onPremisesBackup.through,
        mesh.filter((other) => other !== region),
      );
