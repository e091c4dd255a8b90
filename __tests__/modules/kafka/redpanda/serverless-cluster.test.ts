import { ServerlessCluster } from "../../../../modules/kafka/redpanda/serverless-cluster";
import { plainJson } from "../../../fixtures/analytics";
import { resourcesOf } from "../../../fixtures/resources";

const synth = (deletionProtection: boolean): string =>
  plainJson((stack) => {
    new ServerlessCluster(stack, "Cluster", {
      name: "klap-sandbox-sa-east-1-kafka",
      vendorRegion: "us-east-1",
      resourceGroupId: "group",
      deletionProtection,
    });
  });

describe("ServerlessCluster", () => {
  it("runs in the vendor's region", () => {
    expect(Object.values(resourcesOf(synth(false), "redpanda_serverless_cluster"))).toMatchObject([
      { serverless_region: "us-east-1", resource_group_id: "group", allow_deletion: true },
    ]);
  });

  it("cannot be deleted where it is protected", () => {
    expect(Object.values(resourcesOf(synth(true), "redpanda_serverless_cluster"))).toMatchObject([
      { allow_deletion: false, lifecycle: { prevent_destroy: true } },
    ]);
  });
});
