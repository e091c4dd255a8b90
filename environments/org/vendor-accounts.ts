import type { Choices } from "../layers/choices";

/** Accounts in which a Kafka vendor's agent runs Kubernetes, by environment and account, as environments choose. */
export function vendorAccounts(
  environments: Readonly<Record<string, Pick<Choices, "accounts" | "kafka">>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environments).flatMap(([environment, { accounts, kafka }]) => {
      const { cluster } = kafka.service;
      if (cluster.type !== "byovpc") return [];
      return [[`${environment}-${cluster.account}`, accounts[cluster.account]!.id]];
    }),
  );
}
