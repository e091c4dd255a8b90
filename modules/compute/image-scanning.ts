import { EcrRegistryScanningConfiguration } from "@cdktf/provider-aws/lib/ecr-registry-scanning-configuration";
import { Construct } from "constructs";

/**
 * How images are looked at for known weaknesses. `basic`: once, as they are pushed, operating system packages only,
 * free. `enhanced`: by Amazon Inspector, libraries too, and again whenever a weakness becomes known; paid by image.
 */
export type ScanningDepth = "basic" | "enhanced";

export interface ImageScanningProps {
  readonly depth: ScanningDepth;
}

/**
 * Scans every image of the account's region. There is one such setting in each; the first `enhanced` one switches
 * Amazon Inspector on for the registry.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html
 */
export class ImageScanning extends Construct {
  public constructor(scope: Construct, id: string, { depth }: ImageScanningProps) {
    super(scope, id);
    new EcrRegistryScanningConfiguration(this, "Resource", {
      scanType: depth === "enhanced" ? "ENHANCED" : "BASIC",
      rule: [
        {
          scanFrequency: depth === "enhanced" ? "CONTINUOUS_SCAN" : "SCAN_ON_PUSH",
          repositoryFilter: [{ filter: "*", filterType: "WILDCARD" }],
        },
      ],
    });
  }
}
