import { listOf, member, objectsOf } from "./json";
import type { StackDocument } from "./stack-document";

/** Account and region in which an AWS provider configuration works, as far as it tells. */
export function placeOf(
  document: StackDocument,
  key: string,
): { readonly account?: string; readonly region?: string } {
  const provider = document.providers.get(key);
  const region = member(provider, "region");
  const [allowed] = listOf(member(provider, "allowed_account_ids"));
  const role = member(objectsOf(member(provider, "assume_role"))[0], "role_arn");
  const account = typeof allowed === "string" ? allowed : typeof role === "string" ? role.split(":")[4] : "";
  return {
    ...(account !== undefined && account !== "" && { account }),
    ...(typeof region === "string" && { region }),
  };
}
