import { CloudwatchEventArchive } from "@cdktf/provider-aws/lib/cloudwatch-event-archive";
import { CloudwatchEventBus } from "@cdktf/provider-aws/lib/cloudwatch-event-bus";
import { CloudwatchEventBusPolicy } from "@cdktf/provider-aws/lib/cloudwatch-event-bus-policy";
import { Construct } from "constructs";
import type { AlarmChoice } from "../audit/metric-alarm";
import { requireInteger, requirePattern } from "../core/checks";
import { busPolicy, type BusPublishers } from "./bus-policy";
import { DeadLetterQueue } from "./dead-letter-queue";
import { unencryptedQueueName } from "./event-names";

/** An archive's name is the bus's, and EventBridge's longest is 48. */
const NAME = /^[\w.-]{1,48}$/;
/** Days of the longest archive: ten years, what any law that applies here asks for. */
export const MAX_ARCHIVE_DAYS = 3_653;

export interface EventBusProps {
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  readonly description: string;
  readonly keyArn: string;
  readonly publishers: Omit<BusPublishers, "busArn">;
  /** Days that every event stays replayable, 1 to 3,653. */
  readonly archiveRetentionDays: number;
  readonly alarms: AlarmChoice;
}

/**
 * Bus under a key of the account, with an archive of everything that is put on it and a queue of what its key could
 * not encrypt. The archive has AWS's own key: the provider knows no other for it yet.
 * @throws PropsError if the name does not fit an archive, or `archiveRetentionDays` is out of range
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-event-bus-cmkey.html
 */
export class EventBus extends Construct {
  public constructor(scope: Construct, id: string, props: EventBusProps) {
    super(scope, id);
    const { name, accountId, region, description, archiveRetentionDays } = props;
    requirePattern(this, "name", name, NAME, "1 to 48 letters, digits and any of . - _");
    requireInteger(this, "archiveRetentionDays", archiveRetentionDays, 1, MAX_ARCHIVE_DAYS);

    const busArn = `arn:aws:events:${region}:${accountId}:event-bus/${name}`;
    const undelivered = new DeadLetterQueue(this, "Unencrypted", {
      ...props,
      name: unencryptedQueueName(name),
      sourceArn: busArn,
      // What keeps EventBridge from encrypting an event must not keep the queue from it as well.
      encryption: "sqs-key",
      description: `The key of bus ${name} failed: mend its policy, then put what is in the queue on the bus again`,
    });
    const bus = new CloudwatchEventBus(this, "Resource", {
      name,
      description,
      kmsKeyIdentifier: props.keyArn,
      deadLetterConfig: { arn: undelivered.queueArn },
      lifecycle: { preventDestroy: true },
    });
    new CloudwatchEventBusPolicy(this, "Policy", {
      eventBusName: bus.name,
      policy: busPolicy({ ...props.publishers, busArn }),
    });
    new CloudwatchEventArchive(this, "Archive", {
      name,
      description: `Every event of ${name}`,
      eventSourceArn: bus.arn,
      retentionDays: archiveRetentionDays,
      lifecycle: { preventDestroy: true },
    });
  }
}
