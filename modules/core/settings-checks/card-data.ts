import type { CardDataPlace, Environment } from "../environment";
import type { Problem, SettingsCheck } from "./problem";

/**
 * Card data flow only where the profile promises PCI DSS, all environments that carry them say where, and every place
 * is in a layer that its account has.
 */
export const checkCardData: SettingsCheck = function* (environment) {
  const { cardData, load, profile } = environment;
  if (cardData === undefined) {
    if (profile.pciScope && load !== undefined)
      yield { path: "cardData", rule: "must say where card data enter and rest", value: undefined };
    return;
  }
  if (!profile.pciScope)
    yield { path: "profile.pciScope", rule: "must be true where card data enter or rest", value: false };
  for (const end of ["enters", "rests"] as const) {
    if (cardData[end].length === 0)
      yield { path: `cardData.${end}`, rule: "must name at least one place", value: [] };
    for (const [index, place] of cardData[end].entries())
      yield* placeProblems(environment, place, `cardData.${end}[${index}]`);
  }
};

function* placeProblems(
  { accounts, folders }: Environment,
  { account, layer }: CardDataPlace,
  path: string,
): Iterable<Problem> {
  if (account === "" || layer === "") return;
  if (!Object.hasOwn(accounts, account)) {
    const rule = `must be one of ${Object.keys(accounts).join(", ")}`;
    yield { path: `${path}.account`, rule, value: account };
    return;
  }
  const has = folders.some((folder) => folder.account === account && Object.hasOwn(folder.layers, layer));
  if (!has)
    yield { path: `${path}.layer`, rule: `must be a layer of a folder of account ${account}`, value: layer };
}
