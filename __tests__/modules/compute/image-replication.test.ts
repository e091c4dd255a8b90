import { EcrReplicationConfiguration } from "@cdktf/provider-aws/lib/ecr-replication-configuration";
import { Testing } from "cdktf";
import { ImageReplication } from "../../../modules/compute/image-replication";

const synth = (regions: string[]): string =>
  Testing.synthScope((stack) => {
    new ImageReplication(stack, "Images", { accountId: "222222222222", regions, prefix: "klap/prod/" });
  });

describe("ImageReplication", () => {
  it("copies the environment's images to the same account of other regions", () => {
    expect(synth(["us-east-1"])).toHaveResourceWithProperties(EcrReplicationConfiguration, {
      replication_configuration: {
        rule: [
          {
            destination: [{ region: "us-east-1", registry_id: "222222222222" }],
            repository_filter: [{ filter: "klap/prod/", filter_type: "PREFIX_MATCH" }],
          },
        ],
      },
    });
  });

  it("rejects replication to nowhere", () => {
    expect(() => synth([])).toThrow("Images: regions must be a list of 1 to 25 different values, got []");
  });
});
