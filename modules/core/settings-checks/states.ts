import { DEFAULT_HCP_HOSTNAME, type BackendSettings } from "../environment";
import { MAX_WORKSPACE_NAME, stackName, stateKeyOf, workspaceOf } from "../names";
import { folderPath, type SettingsCheck } from "./problem";

/** No two stacks share a state, and every state's name is short enough. */
export const checkStates: SettingsCheck = function* ({ name, folders }) {
  const owners = new Map<string, string>();
  for (const folder of folders) {
    const { account, region, backend } = folder;
    if (account === "" || region === "" || name === "") continue;
    for (const layer of Object.keys(folder.layers)) {
      const path = folderPath(folder, `layers.${layer}`);
      const workspace = workspaceOf(stackName({ environment: name, account, region, layer }));
      if (workspace.length > MAX_WORKSPACE_NAME)
        yield {
          path,
          rule: `must give a workspace name of at most ${MAX_WORKSPACE_NAME} characters`,
          value: workspace,
        };
      const state = stateOf(backend, workspace);
      const owner = owners.get(state);
      if (owner !== undefined)
        yield { path, rule: `must have a state of its own, not that of ${owner}`, value: state };
      owners.set(state, owner ?? path);
    }
  }
};

/** What tells a state from every other. */
function stateOf(backend: BackendSettings, workspace: string): string {
  if (backend.kind === "s3") return `s3://${backend.bucket}/${stateKeyOf(workspace)}`;
  return `${backend.hostname ?? DEFAULT_HCP_HOSTNAME}/${backend.organization}/${workspace}`;
}
