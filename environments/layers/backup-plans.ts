import type { LayerSettings } from "../../stacks/catalog";
import type { BackupChoices, BackupRule, BackupRuleChoice } from "./choices";

type Plans = LayerSettings["backup-plan"]["plans"];

/** What an account's region backs up, with copies in the same region's vault of the backup account and elsewhere. */
export function backupPlans(choices: BackupChoices, account: string, region: string): Plans {
  const destinations = {
    otherAccount: { account: "backup", region },
    // A copy that has nowhere to go is found by the check of the layer.
    otherRegion: { account, region: choices.otherRegion[region] ?? "none" },
  } as const;
  const rule = ({ copies, ...rest }: BackupRuleChoice): BackupRule => ({
    ...rest,
    copies: mapValues(copies, (retention, key) => ({ ...retention, to: destinations[key] })),
  });
  return mapValues(choices.plans, (rules) => mapValues(rules, rule));
}

function mapValues<K extends string, V, W>(
  values: Readonly<Partial<Record<K, V>>>,
  map: (value: V, key: K) => W,
): Readonly<Record<K, W>> {
  const entries = Object.entries(values) as [K, V][];
  return Object.fromEntries(entries.map(([key, value]) => [key, map(value, key)])) as Record<K, W>;
}
