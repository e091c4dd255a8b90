import { RdsClusterActivityStream } from "@cdktf/provider-aws/lib/rds-cluster-activity-stream";
import type { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import type { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { Construct } from "constructs";

export interface ActivityStreamProps {
  readonly cluster: RdsCluster;
  /** The stream starts on instances. */
  readonly instances: readonly RdsClusterInstance[];
  /** `sync` lets a statement wait until it is written down. */
  readonly mode: "async" | "sync";
  /** Key that encrypts the stream; it cannot be one that AWS owns. */
  readonly keyArn: string;
}

/** Record of everything that happens in a cluster, out of reach of the database's own administrators. */
export class ActivityStream extends Construct {
  public constructor(scope: Construct, id: string, props: ActivityStreamProps) {
    super(scope, id);
    const { cluster, instances, mode, keyArn } = props;
    new RdsClusterActivityStream(this, "Resource", {
      resourceArn: cluster.arn,
      mode,
      kmsKeyId: keyArn,
      dependsOn: [...instances],
    });
  }
}
