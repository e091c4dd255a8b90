import type { Construct } from "constructs";
import { ImageRepository } from "../modules/compute/image-repository";
import { ImageScanning, type ScanningDepth } from "../modules/compute/image-scanning";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, ids } from "../modules/core/contracts";
import { repositoryName } from "../modules/core/names";
import type { SigningChoice } from "../modules/serverless/code-signing";
import { SigningProfile } from "../modules/serverless/signing-profile";
import { keysContract } from "./keys";

export interface ArtifactsSettings {
  /** Services whose images are kept, each in a repository of its own; names are final. */
  readonly services: readonly string[];
  readonly scanning: ScanningDepth;
  /** Image for arm64 that \`klap publish\` builds all images on: \`registry/repository@sha256:…\`. */
  readonly base: string;
  /** Images of each service that are kept, the newest first. */
  readonly keptImages: number;
  /** Whether functions take signed code only; then the profile that signs it stands here, before any is published. */
  readonly signing: SigningChoice;
}

export const artifactsContract = contract("artifacts", 1, {
  /** Versions of Signer's profiles, by what they sign: `functions`, where code is signed. */
  signingProfileArns: ids("arn:aws:signer:"),
});

/**
 * Where images wait before anything runs them. Files (functions, jobs) wait in the bucket `artifacts` of layer
 * `storage`. Names and addresses of repositories are derived (`repositoryUrl`).
 */
export class ArtifactsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: ArtifactsSettings) {
    super(scope, "artifacts", context);
    const { environment, account, region } = this.place;
    const { services, scanning, keptImages, signing } = settings;
    const keyArn = this.read(keysContract, account, region).keyArns("data");

    new ImageScanning(this, "Scanning", { depth: scanning });
    for (const service of services)
      new ImageRepository(this, service, {
        name: repositoryName(environment, service),
        keyArn,
        keptImages,
      });
    this.publish(artifactsContract, {
      signingProfileArns:
        "unsigned" in signing
          ? {}
          : { functions: new SigningProfile(this, "Signing", { environment }).versionArn },
    });
  }
}
