import type { Construct } from "constructs";
import { ImageRepository } from "../modules/compute/image-repository";
import { ImageScanning, type ScanningDepth } from "../modules/compute/image-scanning";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { repositoryName } from "../modules/core/names";
import { keysContract } from "./keys";

export interface ArtifactsSettings {
  /** Services whose images are kept, each in a repository of its own; names are final. */
  readonly services: readonly string[];
  readonly scanning: ScanningDepth;
  /** Images of each service that are kept, the newest first. */
  readonly keptImages: number;
}

/**
 * Where images wait before anything runs them. Files (functions, jobs) wait in the bucket `artifacts` of layer
 * `storage`. Names and addresses of repositories are derived (`repositoryUrl`).
 */
export class ArtifactsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: ArtifactsSettings) {
    super(scope, "artifacts", context);
    const { environment, account, region } = this.place;
    const { services, scanning, keptImages } = settings;
    const keyArn = this.read(keysContract, account, region).keyArns("data");

    new ImageScanning(this, "Scanning", { depth: scanning });
    for (const service of services)
      new ImageRepository(this, service, {
        name: repositoryName(environment, service),
        keyArn,
        keptImages,
      });
  }
}
