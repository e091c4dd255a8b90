/** Where a vendor's brokers stand. */
export interface BrokerPlace {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
}
