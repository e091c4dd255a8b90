import type { LayerSettings } from "../../stacks/catalog";
import { backupGlobalLayers, backupLayers } from "./backup";
import type { Choices } from "./choices";
import { networkGlobalLayers, networkLayers } from "./network";
import { paymentsGlobalLayers, paymentsLayers } from "./payments";
import { streamingGlobalLayers, streamingLayers } from "./streaming";

type Of = (choices: Choices, region: string) => Partial<LayerSettings>;

/** Layers by account: in a region, and in no region. */
const LAYERS: Readonly<Record<string, readonly [Of, Of]>> = {
  network: [networkLayers, networkGlobalLayers],
  payments: [paymentsLayers, paymentsGlobalLayers],
  backup: [backupLayers, backupGlobalLayers],
  streaming: [streamingLayers, streamingGlobalLayers],
};

/** What one folder deploys, as its `folder.ts` says, with other choices. @throws RangeError for an unknown account */
export function layersOf(choices: Choices, account: string, region: string): Partial<LayerSettings> {
  const found = LAYERS[account];
  if (found === undefined) throw new RangeError(`no layers are known for account ${account}`);
  return found[region === "global" ? 1 : 0](choices, region);
}
