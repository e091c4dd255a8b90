import { ConfigConfigurationRecorder } from "@cdktf/provider-aws/lib/config-configuration-recorder";
import { ConfigDeliveryChannel } from "@cdktf/provider-aws/lib/config-delivery-channel";
import { ENVIRONMENTS } from "../../environments/environments";
import { auditEnvironment } from "../fixtures/audit";
import { stackJson, stackReads } from "../fixtures/environment";

const json = (region: string): string => stackJson(auditEnvironment(), `org-payments-${region}-recorder`);
const recordsGlobals = (all: boolean) => ({
  recording_group: { all_supported: true, include_global_resource_types: all },
});

describe("the layer recorder", () => {
  it("comes after the account's roles and the region's buckets, and reads nothing of them", () =>
    expect(stackReads(auditEnvironment(), "org-payments-us-east-1-recorder")).toEqual([
      "org-payments-global-service-roles",
      "org-payments-us-east-1-storage",
    ]));

  it("delivers to the bucket of direct logs of its own account and region", () =>
    expect(json("us-east-1")).toHaveResourceWithProperties(ConfigDeliveryChannel, {
      s3_bucket_name: "klap-org-222222222222-us-east-1-direct-logs",
    }));

  it("takes down what belongs to no region in one region only", () => {
    expect(json("sa-east-1")).toHaveResourceWithProperties(ConfigConfigurationRecorder, recordsGlobals(true));
    expect(json("us-east-1")).toHaveResourceWithProperties(
      ConfigConfigurationRecorder,
      recordsGlobals(false),
    );
  });

  it("is in every region of every account of every environment", () => {
    const without = ENVIRONMENTS.flatMap(({ name, folders }) =>
      folders
        .filter(({ region, layers }) => region !== "global" && !("recorder" in layers))
        .map(({ account, region }) => `${name}/${account}/${region}`),
    );
    expect(without).toEqual([]);
  });
});
