import type { Construct } from "constructs";
import type { BaseStack, StackContext } from "../modules/core/base-stack";
import { AlarmsStack, type AlarmsSettings } from "./alarms";
import { KeysStack, type KeysSettings } from "./keys";
import { StorageStack, type StorageSettings } from "./storage";
import { VpcStack, type VpcSettings } from "./vpc";

/** Settings of every layer, by the name under which a region folder lists it. */
export interface LayerSettings {
  readonly alarms: AlarmsSettings;
  readonly keys: KeysSettings;
  readonly storage: StorageSettings;
  readonly vpc: VpcSettings;
}

type StackClass<Settings> = new (scope: Construct, context: StackContext, settings: Settings) => BaseStack;

/** The stack that each layer stands for. A layer that is not here cannot be named in settings. */
export const CATALOG: { readonly [L in keyof LayerSettings]: StackClass<LayerSettings[L]> } = {
  alarms: AlarmsStack,
  keys: KeysStack,
  storage: StorageStack,
  vpc: VpcStack,
};

export type Layer = keyof LayerSettings;
