import { accounts as accountsOf } from "../../modules/core/accounts";
import { client } from "./client";

const { networkAccountId, paymentsAccountId, backupAccountId, streamingAccountId } = client.values;

/** prod's AWS accounts, by their job. */
export const accounts = accountsOf({
  network: networkAccountId,
  payments: paymentsAccountId,
  backup: backupAccountId,
  streaming: streamingAccountId,
});
