import type { LayerSettings } from "../../stacks/catalog";
import { client } from "./client";

const { firstPartnerAccountId, firstPartnerCidr } = client.values;

/** Companies that call prod's payments API from their own AWS accounts. Keys are part of addresses: never rename one. */
export const partners: LayerSettings["endpoint-service"]["partners"] = {
  first: { accountId: firstPartnerAccountId, cidrs: { main: firstPartnerCidr } },
};
