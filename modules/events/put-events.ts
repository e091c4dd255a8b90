import { eventBusArn, eventBusName, eventEndpointArn } from "../core/names";
import type { PolicyStatement } from "../security/policy-document";
import type { BusPlace } from "./bus-publishers";
import type { EventPlan } from "./event-plan";

/** What a service needs to put its events on the bus. */
export interface EventAccess {
  readonly variables: Readonly<Record<string, string>>;
  readonly permissions: readonly PolicyStatement[];
}

/**
 * Rights and variables of a service that speaks on the bus of its region, with no source but its own.
 * @param endpointUrl address of the endpoint, where regions share one
 */
export function putEvents(
  { contract, recovery, regions }: EventPlan,
  { environment, accountId, region }: BusPlace,
  service: string,
  endpointUrl?: string,
): EventAccess {
  const sources = Object.keys(contract.sources).filter((each) => contract.sources[each]!.service === service);
  const resources =
    "mode" in recovery && recovery.mode === "endpoint"
      ? [
          ...regions.map((each) => eventBusArn(environment, accountId, each)),
          eventEndpointArn(environment, accountId, recovery.primaryRegion),
        ]
      : [eventBusArn(environment, accountId, region)];
  return {
    variables: {
      KLAP_EVENT_BUS: eventBusName(environment),
      ...(endpointUrl !== undefined && { KLAP_EVENT_ENDPOINT_URL: endpointUrl }),
    },
    permissions: [
      {
        Sid: "PutEvents",
        Effect: "Allow",
        Action: "events:PutEvents",
        Resource: resources,
        Condition: { StringEquals: { "events:source": sources } },
      },
    ],
  };
}
