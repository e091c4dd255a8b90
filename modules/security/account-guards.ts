import { EbsEncryptionByDefault } from "@cdktf/provider-aws/lib/ebs-encryption-by-default";
import { EbsSnapshotBlockPublicAccess } from "@cdktf/provider-aws/lib/ebs-snapshot-block-public-access";
import { Ec2ImageBlockPublicAccess } from "@cdktf/provider-aws/lib/ec2-image-block-public-access";
import { Ec2InstanceMetadataDefaults } from "@cdktf/provider-aws/lib/ec2-instance-metadata-defaults";
import { Ec2SerialConsoleAccess } from "@cdktf/provider-aws/lib/ec2-serial-console-access";
import { SsmServiceSetting } from "@cdktf/provider-aws/lib/ssm-service-setting";
import { Construct } from "constructs";

export interface AccountGuardsProps {
  readonly accountId: string;
  readonly region: string;
}

/** Hops that an answer of the metadata service may take: none beyond the instance itself. */
const METADATA_HOPS = 1;

/**
 * Settings of an account's region that nobody uses today and that keep a later mistake small: disks are encrypted,
 * images, snapshots and documents are never public, instances answer metadata to sessions only, no serial console.
 * One for each account and region.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-security.html
 */
export class AccountGuards extends Construct {
  public constructor(scope: Construct, id: string, { accountId, region }: AccountGuardsProps) {
    super(scope, id);
    new EbsEncryptionByDefault(this, "Encryption", { enabled: true });
    new EbsSnapshotBlockPublicAccess(this, "Snapshots", { state: "block-all-sharing" });
    new Ec2ImageBlockPublicAccess(this, "Images", { state: "block-new-sharing" });
    new Ec2InstanceMetadataDefaults(this, "Metadata", {
      httpTokens: "required",
      httpPutResponseHopLimit: METADATA_HOPS,
    });
    new Ec2SerialConsoleAccess(this, "SerialConsole", { enabled: false });
    new SsmServiceSetting(this, "Documents", {
      settingId: `arn:aws:ssm:${region}:${accountId}:servicesetting/ssm/documents/console/public-sharing-permission`,
      settingValue: "Disable",
    });
  }
}
