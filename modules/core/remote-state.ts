import type { Construct } from "constructs";
import { DEFAULT_HCP_HOSTNAME, type BackendSettings } from "./environment";
import { TerraformRemoteState } from "./framework";
import { stateKeyOf } from "./names";

export interface RemoteStateProps {
  readonly settings: BackendSettings;
  /** Workspace of the stack whose outputs are read. */
  readonly workspace: string;
}

/** Outputs of another stack, read with the role that may only read states. */
export class RemoteState extends TerraformRemoteState {
  public constructor(scope: Construct, id: string, { settings, workspace }: RemoteStateProps) {
    super(scope, id, settings.kind === "s3" ? "s3" : "remote", readerConfig(settings, workspace));
  }
}

function readerConfig(settings: BackendSettings, workspace: string): object {
  if (settings.kind === "s3") {
    const { bucket, region, readerRoleArn } = settings;
    return { bucket, key: stateKeyOf(workspace), region, assume_role: { role_arn: readerRoleArn } };
  }
  const { organization, hostname = DEFAULT_HCP_HOSTNAME } = settings;
  return { organization, hostname, workspaces: { name: workspace } };
}
