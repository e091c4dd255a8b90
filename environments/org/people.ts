import type { Account } from "../../modules/core/environment";
import type { Placeholder } from "../../modules/core/placeholders";
import type { LayerSettings } from "../../stacks/catalog";
import { accounts as prod } from "../prod/accounts";
import { client as prodClient } from "../prod/client";
import { accounts as sandbox } from "../sandbox/accounts";
import { client as sandboxClient } from "../sandbox/client";
import { accounts as staging } from "../staging/accounts";
import { client as stagingClient } from "../staging/client";
import type { client } from "./client";

type Accounts = Readonly<Record<string, Account>>;

const CLIENTS = { prod: prodClient, staging: stagingClient, sandbox: sandboxClient };

/** Who does what in which account. Keys are part of addresses: never rename one. */
export function assignments(
  groups: (typeof client)["values"],
  own: Accounts,
): LayerSettings["people"]["assignments"] {
  const workloads = { ...idsOf("prod", prod), ...idsOf("staging", staging), ...idsOf("sandbox", sandbox) };
  const everywhere = { ...workloads, ...idsOf("org", own) };
  const payments = {
    "prod-payments": prod.payments.id,
    "staging-payments": staging.payments.id,
    "sandbox-payments": sandbox.payments.id,
  };
  return {
    administrators: { job: "administrator", groupId: groups.administratorsGroupId, accounts: everywhere },
    auditors: { job: "auditor", groupId: groups.auditorsGroupId, accounts: everywhere },
    database: { job: "database", groupId: groups.databaseGroupId, accounts: payments },
    developers: { job: "developer", groupId: groups.developersGroupId, accounts: workloads },
    failover: {
      job: "failover",
      groupId: groups.failoverGroupId,
      // Sandbox has one region, and nowhere to go.
      accounts: { "prod-payments": prod.payments.id, "staging-payments": staging.payments.id },
    },
    kafka: { job: "kafka", groupId: groups.kafkaGroupId, accounts: payments },
    operators: { job: "operator", groupId: groups.operatorsGroupId, accounts: everywhere },
  };
}

/** Account ids of other environments that org's stacks need, as long as those are not filled in. */
export const workloadPlaceholders: readonly Placeholder[] = Object.entries(CLIENTS).flatMap(
  ([environment, { placeholders }]) =>
    placeholders
      .filter(({ name }) => name.endsWith("AccountId") && !name.startsWith("firstPartner"))
      .map(({ name, meaning, sample }) => ({
        name: `${environment}_${name}`,
        meaning: `${meaning}, to be filled in there`,
        sample,
      })),
);

function idsOf(environment: string, accounts: Accounts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(accounts).map(([account, { id }]) => [`${environment}-${account}`, id]),
  );
}
