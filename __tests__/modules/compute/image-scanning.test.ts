import { EcrRegistryScanningConfiguration } from "@cdktf/provider-aws/lib/ecr-registry-scanning-configuration";
import { Testing } from "cdktf";
import { ImageScanning, type ScanningDepth } from "../../../modules/compute/image-scanning";

describe("ImageScanning", () => {
  it.each<[ScanningDepth, string, string]>([
    ["basic", "BASIC", "SCAN_ON_PUSH"],
    ["enhanced", "ENHANCED", "CONTINUOUS_SCAN"],
  ])("looks at every image, %s", (depth, scan_type, scan_frequency) => {
    const json = Testing.synthScope((stack) => {
      new ImageScanning(stack, "Scanning", { depth });
    });
    expect(json).toHaveResourceWithProperties(EcrRegistryScanningConfiguration, {
      scan_type,
      rule: [{ scan_frequency, repository_filter: [{ filter: "*", filter_type: "WILDCARD" }] }],
    });
  });
});
