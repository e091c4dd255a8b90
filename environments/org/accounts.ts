import { accounts as accountsOf } from "../../modules/core/accounts";
import { client } from "./client";

const { managementAccountId, securityAccountId } = client.values;

/** org's AWS accounts, by their job. */
export const accounts = accountsOf({
  management: managementAccountId,
  security: securityAccountId,
});
