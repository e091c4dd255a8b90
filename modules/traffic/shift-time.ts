import { TARGET_HEALTH } from "../compute/target-health";
import type { ProbeChoice, Steering } from "./steering";

/** Seconds that names of load balancers are kept by resolvers, and so those of aliases of them. AWS's, not ours. */
const BALANCER_TTL_SECONDS = 60;

/** Seconds that Route 53 waits for a connection, and then for the answer. */
const PROBE_ANSWER_SECONDS = 6;

/** Seconds after which Global Accelerator has left an endpoint that it knows to be unhealthy. */
const ACCELERATOR_SECONDS = 30;

export interface TrafficTimes {
  readonly steering: Steering;
  readonly probe: ProbeChoice;
  /** Seconds until a client that holds on to an address gives it up and asks again. */
  readonly clientMarginSeconds: number;
}

/** What may be lost. */
export type Loss = "zone" | "region";

/** One stretch of the time between a loss and the first request that goes elsewhere. */
export interface ShiftPart {
  readonly what: string;
  readonly seconds: number;
}

export interface ShiftTime {
  readonly parts: readonly ShiftPart[];
  readonly seconds: number;
}

/**
 * Longest time from a loss until all requests go elsewhere, by the settings alone: finding out, leaving, and clients
 * that come after. It begins just after a check that still succeeded.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html
 */
export function shiftTime(loss: Loss, times: TrafficTimes): ShiftTime {
  const accelerated = times.steering.by === "global-accelerator";
  const parts = [
    loss === "region" && !accelerated && "intervalSeconds" in times.probe
      ? {
          what: `Route 53 finds out: ${times.probe.failureThreshold} checks every ${times.probe.intervalSeconds} s, ${PROBE_ANSWER_SECONDS} s for the last`,
          seconds: times.probe.intervalSeconds * times.probe.failureThreshold + PROBE_ANSWER_SECONDS,
        }
      : {
          what: `load balancers find out: ${TARGET_HEALTH.unhealthyAfter} checks every ${TARGET_HEALTH.intervalSeconds} s, ${TARGET_HEALTH.timeoutSeconds} s for the last`,
          seconds:
            TARGET_HEALTH.intervalSeconds * TARGET_HEALTH.unhealthyAfter + TARGET_HEALTH.timeoutSeconds,
        },
    accelerated
      ? { what: "Global Accelerator leaves the endpoint", seconds: ACCELERATOR_SECONDS }
      : { what: "resolvers forget the address", seconds: BALANCER_TTL_SECONDS },
    { what: "clients let go of it", seconds: times.clientMarginSeconds },
  ];
  return { parts, seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0) };
}
