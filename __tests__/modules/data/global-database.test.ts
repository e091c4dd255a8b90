import { Testing } from "cdktf";
import { RdsGlobalCluster } from "@cdktf/provider-aws/lib/rds-global-cluster";
import { GlobalDatabase } from "../../../modules/data/global-database";

const synth = (engineVersion = "16.8"): string =>
  Testing.synthScope((stack) => {
    new GlobalDatabase(stack, "Database", { environment: "prod", engineVersion, deletionProtection: true });
  });

describe("GlobalDatabase", () => {
  it("is encrypted, protected, and no plan destroys it", () =>
    expect(synth()).toHaveResourceWithProperties(RdsGlobalCluster, {
      global_cluster_identifier: "klap-prod-payments",
      engine: "aurora-postgresql",
      engine_version: "16.8",
      storage_encrypted: true,
      deletion_protection: true,
      lifecycle: { prevent_destroy: true },
    }));

  it("rejects a version without long-term support", () =>
    expect(() => synth("16.9")).toThrow(
      'stack/Database: engineVersion must be one of 16.8, 17.7, got "16.9"',
    ));
});
