/** What brings requests for the API's name into one of the regions. */
export type Steering =
  | { readonly by: "latency-records" }
  /** Two addresses for the world in place of a record for each region; paid by the hour and by traffic. */
  | { readonly by: "global-accelerator" };

/** How Route 53 asks a region for its health from outside. */
export interface Probe {
  /** Seconds between two checks of one checker: 10 costs more than 30. */
  readonly intervalSeconds: 10 | 30;
  /** Checks in a row that must fail, 1 to 10. */
  readonly failureThreshold: number;
}

/** A probe, or why there is none. Route 53 asks from the internet, so nothing internal can be asked. */
export type ProbeChoice = Probe | { readonly noProbe: string };

/** Health of one region's own way in, which decides whether requests go there. Beyond its own process the
 * task counts its connection to a broker of the region, and nothing that it calls. */
export const LOCAL_HEALTH_PATH = "/health";

/** The same with what accepting a payment calls: a broker for the topic, and Schema Registry. It raises an alarm and moves nothing. */
export const DEEP_HEALTH_PATH = "/health/deep";

/** Metric by which one region says that another one is fenced: 1 fences, 0 lifts the fence. */
export const FENCE_METRIC = "RegionFenced";

/** By which the fenced region is named. */
export const FENCE_DIMENSION = "Region";
