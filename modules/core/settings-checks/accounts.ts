import { folderPath, type SettingsCheck } from "./problem";

/** Accounts differ, and folders name accounts that exist. */
export const checkAccounts: SettingsCheck = function* ({ accounts, folders }) {
  const owners = new Map<string, string>();
  for (const [name, { id }] of Object.entries(accounts)) {
    const owner = owners.get(id);
    if (id !== "" && owner !== undefined)
      yield { path: `accounts.${name}.id`, rule: `must not be the id of account ${owner}`, value: id };
    owners.set(id, owner ?? name);
  }
  for (const folder of folders)
    if (folder.account !== "" && !(folder.account in accounts))
      yield {
        path: folderPath(folder, "account"),
        rule: `must be one of ${Object.keys(accounts).join(", ")}`,
        value: folder.account,
      };
};
