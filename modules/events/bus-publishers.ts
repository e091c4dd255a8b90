import { regionEventRoute } from "../core/bus-names";
import { roleArn } from "../core/role-arn";
import type { BusPublishers } from "./bus-policy";
import { ENDPOINT_ROLE, routeNames, routeRoleArn } from "./event-names";
import { isReplicated, type EventPlan } from "./event-plan";

/** Where a bus stands. */
export interface BusPlace {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
}

/**
 * Who may put events on the bus of a region: the services that the contract names, what carries events between
 * regions, and the pipes that send dead letters round again.
 */
export function busPublishers(
  plan: EventPlan,
  { environment, accountId, region }: BusPlace,
): Omit<BusPublishers, "busArn"> {
  const { contract, homes, recovery, regions } = plan;
  const replicated = isReplicated(plan);
  // Nobody carries events to a region that no merchant account is at home in.
  const others = homes[region]?.length === 0 ? [] : regions.filter((other) => other !== region);
  const role = (place: string, purpose: string): string => roleArn(environment, accountId, place, purpose);

  // An endpoint brings events of either region's services to either bus.
  const services = (replicated ? regions : [region]).flatMap((place) =>
    Object.values(contract.sources).map(({ service }) => role(place, `${service}-task`)),
  );
  const carriers =
    "mode" in recovery && recovery.mode === "endpoint"
      ? [role(recovery.primaryRegion, ENDPOINT_ROLE)]
      : others.map((other) => routeRoleArn(environment, accountId, other, regionEventRoute(region)));
  // One for each route: routes come and go without touching the bus.
  const pipes = role(region, routeNames(environment, "*").pipePurpose);
  return {
    accountId,
    roleArns: [...new Set([...services, ...carriers, pipes])],
    sources: Object.keys(contract.sources),
  };
}
