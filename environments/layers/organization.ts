import { alarmTopicArn } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers, globalBaseLayers } from "./base";
import type { OrganizationChoices } from "./choices";

/** Layers of the management account in one region. */
export function managementLayers(choices: OrganizationChoices, region: string): Partial<LayerSettings> {
  const { primaryRegion, trail, detection } = choices;
  return {
    ...baseLayers(choices),
    ...(!("byLandingZone" in detection) && {
      delegation: { administrator: "security" },
      // The security account says what is looked at here.
      detectors: { findingFrequency: detection.findingFrequency, features: [] },
    }),
    ...(region === primaryRegion &&
      !("byLandingZone" in trail) && {
        trail: { ...trail, archiveAccount: "security", alarms: alarmsOf("management", choices, region) },
      }),
  };
}

/** Layers of the security account in one region: it keeps the organization's audit history and watches over it. */
export function securityLayers(choices: OrganizationChoices, region: string): Partial<LayerSettings> {
  const base = baseLayers(choices);
  return {
    ...base,
    keys: { ...base.keys, trailAccount: "management" },
    ...detectionLayers(choices, region),
    ...conformanceLayers(choices),
  };
}

/** Layers of the management account that belong to no region: what is done once for the organization. */
export function managementGlobalLayers(choices: OrganizationChoices): Partial<LayerSettings> {
  return { ...globalBaseLayers(choices), organization: { resourceSharing: "switch-on" } };
}

/** Layers of the security account that belong to no region. */
export function securityGlobalLayers(choices: OrganizationChoices): Partial<LayerSettings> {
  return globalBaseLayers(choices);
}

function detectionLayers(choices: OrganizationChoices, region: string): Partial<LayerSettings> {
  const { primaryRegion, regions, detection } = choices;
  if ("byLandingZone" in detection) return {};
  const { findingFrequency, features, standards, target } = detection;
  const administration = {
    managementAccount: "management",
    alarms: alarmsOf("security", choices, region),
  };
  return {
    detectors: { findingFrequency, features },
    detection: { ...administration, features },
    ...(region === primaryRegion && {
      posture: {
        ...administration,
        linkedRegions: regions.filter((each) => each !== primaryRegion),
        standards,
        target,
      },
    }),
  };
}

function conformanceLayers({ primaryRegion, conformance }: OrganizationChoices): Partial<LayerSettings> {
  if ("noRules" in conformance) return {};
  return {
    conformance: { ...conformance, managementAccount: "management", globalTypesRegion: primaryRegion },
  };
}

function alarmsOf(
  account: string,
  { environment, accounts }: OrganizationChoices,
  region: string,
): LayerSettings["detection"]["alarms"] {
  return { topicArn: alarmTopicArn(environment, accounts[account]!.id, region) };
}
