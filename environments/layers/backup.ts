import { alarmTopicArn } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers, globalBaseLayers } from "./base";
import type { Choices } from "./choices";
import { eventVaultLayers } from "./events";

/** Layers of a backup account in one region. */
export function backupLayers(choices: Choices, region: string): Partial<LayerSettings> {
  const { environment, accounts, backup } = choices;
  const alarms = { topicArn: alarmTopicArn(environment, accounts.backup!.id, region) };
  const copies = eventVaultLayers(choices, alarms);
  return {
    ...baseLayers(choices, ["backup", ...("event-vault" in copies ? (["messaging"] as const) : [])]),
    ...copies,
    "backup-vault": { immutability: backup.copies, copiesFrom: ["payments"], alarms },
  };
}

/** Layers of a backup account that belong to no region. */
export function backupGlobalLayers(choices: Choices): Partial<LayerSettings> {
  return globalBaseLayers(choices, "backup");
}
