import { ConfigConfigurationRecorder } from "@cdktf/provider-aws/lib/config-configuration-recorder";
import { ConfigConfigurationRecorderStatus } from "@cdktf/provider-aws/lib/config-configuration-recorder-status";
import { ConfigDeliveryChannel } from "@cdktf/provider-aws/lib/config-delivery-channel";
import { ConfigRetentionConfiguration } from "@cdktf/provider-aws/lib/config-retention-configuration";
import { Construct } from "constructs";
import { requireInteger, requireOneOf } from "../core/checks";
import { resourceName } from "../core/names";
import { serviceLinkedRoleArn } from "../security/service-linked-roles";

/** How often a change of a resource is taken down. Each configuration item is paid for. */
export type RecordingFrequency = "CONTINUOUS" | "DAILY";

const FREQUENCIES: readonly RecordingFrequency[] = ["CONTINUOUS", "DAILY"];
const MIN_RETENTION_DAYS = 30;
/** Seven years. */
const MAX_RETENTION_DAYS = 2_557;

export interface ConfigRecorderProps {
  readonly environment: string;
  readonly accountId: string;
  /** Whether resources that belong to no region (IAM) are taken down, too: in one region of an account only. */
  readonly globalTypes: boolean;
  readonly frequency: RecordingFrequency;
  /** Days that AWS Config itself keeps the history of a resource, 30 to 2557. */
  readonly retentionDays: number;
  /** Bucket of the same account and region that takes snapshots and history; one without default retention. */
  readonly bucketName: string;
}

/**
 * Takes down every change of every resource of an account's region, and delivers history and a daily snapshot to a
 * bucket. AWS knows one recorder for each account and region. Its role is the account's service-linked one, which
 * comes with layer `service-roles`.
 * @throws PropsError if `frequency` is unknown or `retentionDays` is not from 30 to 2557.
 * @see https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html
 */
export class ConfigRecorder extends Construct {
  public constructor(scope: Construct, id: string, props: ConfigRecorderProps) {
    super(scope, id);
    const { environment, accountId, globalTypes, frequency, retentionDays, bucketName } = props;
    requireOneOf(this, "frequency", frequency, FREQUENCIES);
    requireInteger(this, "retentionDays", retentionDays, MIN_RETENTION_DAYS, MAX_RETENTION_DAYS);

    const name = resourceName(environment, "recorder");
    const recorder = new ConfigConfigurationRecorder(this, "Resource", {
      name,
      roleArn: serviceLinkedRoleArn(accountId, "config.amazonaws.com"),
      recordingGroup: { allSupported: true, includeGlobalResourceTypes: globalTypes },
      recordingMode: { recordingFrequency: frequency },
    });
    const channel = new ConfigDeliveryChannel(this, "Channel", {
      name,
      s3BucketName: bucketName,
      snapshotDeliveryProperties: { deliveryFrequency: "TwentyFour_Hours" },
      // AWS refuses a channel without a recorder.
      dependsOn: [recorder],
    });
    new ConfigConfigurationRecorderStatus(this, "Status", {
      name: recorder.name,
      isEnabled: true,
      // AWS starts no recorder without a channel, and deletes no channel of a running recorder.
      dependsOn: [channel],
    });
    new ConfigRetentionConfiguration(this, "Retention", { retentionPeriodInDays: retentionDays });
  }
}
