import type { Construct } from "constructs";
import { ImageReplication } from "../modules/compute/image-replication";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { repositoryName } from "../modules/core/names";

export interface ArtifactsReplicationSettings {
  /** Regions that keep each other's images, this one among them. */
  readonly regions: readonly string[];
}

/** Copies images to the other regions, once these have their repositories. */
export class ArtifactsReplicationStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, { regions }: ArtifactsReplicationSettings) {
    super(scope, "artifacts-replication", context);
    const { environment, account, region } = this.place;
    for (const each of regions) this.after("artifacts", account, each);

    new ImageReplication(this, "Replication", {
      accountId: this.account.id,
      regions: regions.filter((each) => each !== region),
      prefix: repositoryName(environment, ""),
    });
  }
}
