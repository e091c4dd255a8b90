import { resourceName, roleArn } from "../core/names";

/** Longest name of a route, so that the names of its role, queue and pipe fit. */
export const ROUTE_NAME = /^[a-z][a-z0-9-]{0,19}$/;

/** Names of what belongs to a route. */
export interface RouteNames {
  readonly rule: string;
  readonly queue: string;
  readonly pipe: string;
  /** Of the role by which EventBridge reaches the target, part of the role's name. */
  readonly rolePurpose: string;
  /** Of the role of the pipe. */
  readonly pipePurpose: string;
}

/** Names of a route: `klap-prod-events-settlement`, and more behind it. */
export function routeNames(environment: string, route: string): RouteNames {
  const name = resourceName(environment, `events-${route}`);
  return {
    rule: name,
    queue: `${name}-dead`,
    pipe: `${name}-redrive`,
    rolePurpose: `events-${route}`,
    pipePurpose: `events-redrive-${route}`,
  };
}

/** ARN of the role by which a route of an account's region reaches its target. */
export function routeRoleArn(environment: string, accountId: string, region: string, route: string): string {
  return roleArn(environment, accountId, region, routeNames(environment, route).rolePurpose);
}

/** Last part of the name of the role that copies events between the buses of an endpoint. */
export const ENDPOINT_ROLE = "events-endpoint";

/** Alarm by which an endpoint knows that its primary region is not well. */
export function endpointAlarmName(environment: string): string {
  return resourceName(environment, "events-endpoint-slow");
}

/** Queue, and its alarm, of what the key of a bus could not encrypt. */
export function unencryptedQueueName(busName: string): string {
  return `${busName}-unencrypted`;
}
