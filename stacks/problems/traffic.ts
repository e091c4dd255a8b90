import type { Environment, RegionFolder } from "../../modules/core/environment";
import { integerProblems, type FieldProblem } from "../../modules/core/problems";
import { shiftTime, type Loss } from "../../modules/traffic/shift-time";
import type { TrafficSettings } from "../traffic";
import type { TrafficAlarmsSettings } from "../traffic-alarms";
import type { LayerProblems } from "./layer-problems";

/** What an environment promises for each loss. */
const PROMISES = { zone: "R1", region: "R2" } as const;

/** Route 53 keeps the metrics of its checks here only. */
const METRICS_REGION = "us-east-1";

/**
 * Requests leave a lost zone and a lost region in time, wherever the environment promises that (R1, R2), its limit is
 * within the time of recovery, and nothing is asked from the internet that the internet does not reach.
 */
export const trafficProblems: LayerProblems<TrafficSettings> = (settings, environment, { layers }) => {
  const { probe, clientMarginSeconds, limits, regions } = settings;
  const internal = layers.ingress?.internetFacing === false;
  const recovery = environment.load?.recoveryTimeSeconds ?? limits.regionSeconds;
  return [
    ...integerProblems("clientMarginSeconds", clientMarginSeconds, 0, 600),
    ...integerProblems("limits.zoneSeconds", limits.zoneSeconds, 1, 3_600),
    ...integerProblems("limits.regionSeconds", limits.regionSeconds, 1, 3_600),
    ...(limits.regionSeconds > recovery
      ? [
          {
            field: "limits.regionSeconds",
            rule: `at most ${recovery}, the environment's recoveryTimeSeconds`,
            value: limits.regionSeconds,
          },
        ]
      : []),
    ...("failureThreshold" in probe
      ? integerProblems("probe.failureThreshold", probe.failureThreshold, 1, 10)
      : []),
    ...("intervalSeconds" in probe && internal
      ? [
          {
            field: "probe",
            rule: "noProbe: Route 53 asks from the internet, and the load balancer is internal",
            value: probe,
          },
        ]
      : []),
    ...lossProblems("zone", limits.zoneSeconds, settings, environment),
    // With one region there is nowhere to go.
    ...(regions.length > 1 ? lossProblems("region", limits.regionSeconds, settings, environment) : []),
  ];
};

/** Alarms on the checks of Route 53 stand where their metrics are. */
export const trafficAlarmsProblems: LayerProblems<TrafficAlarmsSettings> = (
  { alarms },
  _environment,
  { region, awsRegion }: RegionFolder,
) => [
  ...(awsRegion === METRICS_REGION
    ? []
    : [{ field: "alarms", rule: `in ${METRICS_REGION}, where Route 53 keeps its metrics`, value: region }]),
  ...(alarms.topicArn.includes(`:${METRICS_REGION}:`)
    ? []
    : [{ field: "alarms.topicArn", rule: `a topic of ${METRICS_REGION}`, value: alarms.topicArn }]),
];

function lossProblems(
  loss: Loss,
  limit: number,
  settings: TrafficSettings,
  { profile }: Environment,
): FieldProblem[] {
  if (!profile.requirements.includes(PROMISES[loss])) return [];
  const { seconds, parts } = shiftTime(loss, settings);
  if (seconds <= limit) return [];
  const sum = parts.map((part) => part.seconds).join(" + ");
  return [
    {
      field: `limits.${loss}Seconds`,
      rule: `at least ${seconds} (${sum}), the time in which requests leave a lost ${loss}, or faster settings`,
      value: limit,
    },
  ];
}
