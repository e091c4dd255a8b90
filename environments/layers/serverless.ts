import type { LayerSettings } from "../../stacks/catalog";
import type { Choices } from "./choices";
import { FUNCTIONS, type FunctionName } from "./functions";
import { functionCode } from "./published-code";

type FunctionSettings = LayerSettings["functions"]["functions"][string];
type Alarms = LayerSettings["functions"]["alarms"];

/** Layers of functions, workflows and schedules in one region of a payments account. */
export function serverlessLayers(
  { serverless, kafka }: Choices,
  alarms: Alarms,
): Pick<LayerSettings, "functions" | "settlement" | "schedules"> {
  const { functions, release, signing, concurrencyQuota, settlement, schedules, logRetentionDays } = serverless;
  const names = Object.keys(FUNCTIONS) as FunctionName[];
  const { vendor } = kafka.service;
  return {
    functions: {
      functions: Object.fromEntries(
        names.map((name): [string, FunctionSettings] => [
          name,
          { ...FUNCTIONS[name], ...functions[name], code: functionCode(name) },
        ]),
      ),
      release,
      signing,
      concurrencyQuota,
      kafka: { vendor, reach: kafka.service.cluster.type === "serverless" ? "internet" : "private" },
      logRetentionDays,
      alarms,
    },
    settlement: { ...settlement, logRetentionDays, alarms },
    schedules: { ...schedules, alarms },
  };
}
