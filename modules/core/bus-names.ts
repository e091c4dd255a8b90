import { resourceName } from "./names";

/*
 * As in names.ts, everything here is a contract with what is deployed. A snapshot test fails on every change.
 */

/** Bus of payment events, of the same name in every region, as an EventBridge endpoint wants it. */
export function eventBusName(environment: string): string {
  return resourceName(environment, "events");
}

/** ARN of that bus. */
export function eventBusArn(environment: string, accountId: string, region: string): string {
  return `arn:aws:events:${region}:${accountId}:event-bus/${eventBusName(environment)}`;
}

/** Bus in the backup account whose archive keeps a second copy of every payment event. */
export function eventVaultName(environment: string): string {
  return resourceName(environment, "event-vault");
}

/** ARN of that bus. */
export function eventVaultArn(environment: string, accountId: string, region: string): string {
  return `arn:aws:events:${region}:${accountId}:event-bus/${eventVaultName(environment)}`;
}

/** ARN of the EventBridge endpoint of an environment, which belongs to its primary region. */
export function eventEndpointArn(environment: string, accountId: string, primaryRegion: string): string {
  return `arn:aws:events:${primaryRegion}:${accountId}:endpoint/${eventBusName(environment)}`;
}

/** Route that carries events to the bus of another region; its role bears the name. */
export function regionEventRoute(region: string): string {
  return `to-${region}`;
}

/** Route that copies every event to the backup account; its role bears the name. */
export const EVENT_VAULT_ROUTE = "vault";
