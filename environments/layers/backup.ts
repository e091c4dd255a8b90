import { alarmTopicArn } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers, globalBaseLayers } from "./base";
import type { Choices } from "./choices";

/** Layers of a backup account in one region. */
export function backupLayers(choices: Choices, region: string): Partial<LayerSettings> {
  const { environment, accounts, backup } = choices;
  return {
    ...baseLayers(choices, ["backup"]),
    "backup-vault": {
      immutability: backup.copies,
      copiesFrom: ["payments"],
      alarms: { topicArn: alarmTopicArn(environment, accounts.backup!.id, region) },
    },
  };
}

/** Layers of a backup account that belong to no region. */
export function backupGlobalLayers(choices: Choices): Partial<LayerSettings> {
  return globalBaseLayers(choices);
}
