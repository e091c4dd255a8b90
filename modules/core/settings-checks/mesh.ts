import type { SettingsCheck } from "./problem";

/** Account that holds the Transit Gateways. */
const HUB = "network";
/** @see https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html */
const MAX_PEERINGS = 50;

/** Every region of the mesh stands once and has a folder, and no gateway needs more peerings than AWS grants. */
export const checkMesh: SettingsCheck = function* ({ mesh, folders }) {
  for (const [index, region] of mesh.entries()) {
    const path = `mesh[${index}]`;
    if (region === "") continue;
    if (mesh.indexOf(region) < index)
      yield { path, rule: "must differ from the other regions", value: region };
    else if (
      folders.length > 0 &&
      !folders.some((folder) => folder.account === HUB && folder.region === region)
    )
      yield { path, rule: `must have a folder ${HUB}/${region}`, value: region };
  }
  const peerings = mesh.length - 1;
  if (peerings > MAX_PEERINGS)
    yield {
      path: "mesh",
      rule: `must hold at most ${MAX_PEERINGS + 1} regions, ${MAX_PEERINGS} peerings for each Transit Gateway`,
      value: mesh.length,
    };
};
