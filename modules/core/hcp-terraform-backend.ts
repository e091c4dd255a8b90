import type { Construct } from "constructs";
import { RemoteState } from "./remote-state";
import { TerraformBackend } from "./framework";
import { DEFAULT_HCP_HOSTNAME, type HcpTerraformSettings } from "./environment";

export interface HcpTerraformBackendProps {
  readonly settings: HcpTerraformSettings;
  readonly workspace: string;
}

/**
 * `terraform.cloud` block with a named workspace and its project. cdktf's own class starts
 * `terraform version` for every stack at synth, 58 ms each, and needs the binary.
 */
export class HcpTerraformBackend extends TerraformBackend {
  public constructor(
    scope: Construct,
    private readonly props: HcpTerraformBackendProps,
  ) {
    super(scope, "backend", "cloud");
  }

  public override toTerraform(): object {
    const { settings, workspace } = this.props;
    const { organization, project, hostname = DEFAULT_HCP_HOSTNAME } = settings;
    return { terraform: { cloud: { organization, hostname, workspaces: { name: workspace, project } } } };
  }

  public override toMetadata(): object {
    return { backend: "cloud", cloud: "tfc" };
  }

  public override getRemoteStateDataSource(scope: Construct, name: string): RemoteState {
    return new RemoteState(scope, name, { settings: this.props.settings, workspace: this.props.workspace });
  }
}
