import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterActivityStream } from "@cdktf/provider-aws/lib/rds-cluster-activity-stream";
import { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { fixtureStack } from "../../fixtures/stack";
import { ActivityStream } from "../../../modules/data/activity-stream";

const synth = (mode: "async" | "sync"): string =>
  JSON.stringify(
    fixtureStack((stack) => {
      const engine = "aurora-postgresql";
      const cluster = new RdsCluster(stack, "Cluster", { engine });
      const instance = new RdsClusterInstance(stack, "Instance", {
        clusterIdentifier: cluster.id,
        engine,
        instanceClass: "db.r7g.large",
      });
      new ActivityStream(stack, "Stream", { cluster, instances: [instance], mode, keyArn: "key" });
    }).toTerraform(),
  );

describe("ActivityStream", () => {
  it.each(["async", "sync"] as const)("starts in mode %s once the instances stand, under our key", (mode) =>
    expect(synth(mode)).toHaveResourceWithProperties(RdsClusterActivityStream, {
      resource_arn: "${aws_rds_cluster.cluster.arn}",
      mode,
      kms_key_id: "key",
      depends_on: ["aws_rds_cluster_instance.instance"],
    }),
  );
});
