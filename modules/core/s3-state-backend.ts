import type { Construct } from "constructs";
import type { S3Settings } from "./environment";
import { TerraformBackend } from "./framework";
import { stateKeyOf } from "./names";
import { RemoteState } from "./remote-state";

export interface S3StateBackendProps {
  readonly settings: S3Settings;
  readonly workspace: string;
}

/**
 * `terraform.backend.s3` block that locks by a conditional write beside the state (`use_lockfile`),
 * which cdktf 0.21's own class has no word for.
 */
export class S3StateBackend extends TerraformBackend {
  public constructor(
    scope: Construct,
    private readonly props: S3StateBackendProps,
  ) {
    super(scope, "backend", "s3");
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    const { settings, workspace } = this.props;
    return {
      bucket: settings.bucket,
      key: stateKeyOf(workspace),
      region: settings.region,
      encrypt: true,
      kms_key_id: settings.kmsKeyArn,
      use_lockfile: true,
      // A saved plan keeps this block, so nothing here may differ between plan and apply: no role is named.
      allowed_account_ids: [settings.accountId],
    };
  }

  public override getRemoteStateDataSource(scope: Construct, name: string): RemoteState {
    return new RemoteState(scope, name, { settings: this.props.settings, workspace: this.props.workspace });
  }
}
