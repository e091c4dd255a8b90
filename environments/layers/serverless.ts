import { kafkaWayOf } from "../../modules/kafka/service/kafka-way-of";
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
  const { functions, release, signing, concurrencyQuota, settlement, schedules, logRetentionDays } =
    serverless;
  const { url, ...sizes } = settlement;
  const names = Object.keys(FUNCTIONS) as FunctionName[];
  const { vendor } = kafka.service;
  return {
    functions: {
      functions: Object.fromEntries(
        names.map((name): [string, FunctionSettings] => [
          name,
          {
            ...FUNCTIONS[name],
            ...functions[name],
            ...(reachesOnPremises(name) && { variables: { SETTLEMENT_URL: url } }),
            ...(name === "dead-letters" && {
              consumes: { ...serverless.deadLetters, topic: "dead-letters", principal: "dead-letters" },
            }),
            code: functionCode(name, "unsigned" in signing ? "unsigned" : "signed"),
          },
        ]),
      ),
      release,
      signing,
      concurrencyQuota,
      kafka: { vendor, way: kafkaWayOf(kafka.service) },
      logRetentionDays,
      alarms,
    },
    settlement: { ...sizes, logRetentionDays, alarms },
    schedules: { ...schedules, alarms },
  };
}

/** Whether a function talks to the other side of settlements. */
function reachesOnPremises(name: FunctionName): boolean {
  return FUNCTIONS[name].reaches.some((reached: string) => reached === "on-premises");
}
