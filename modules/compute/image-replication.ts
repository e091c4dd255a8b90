import { EcrReplicationConfiguration } from "@cdktf/provider-aws/lib/ecr-replication-configuration";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";

/** Destinations that ECR takes in all rules together. */
const MAX_DESTINATIONS = 25;

export interface ImageReplicationProps {
  readonly accountId: string;
  /** Other regions that get every image. */
  readonly regions: readonly string[];
  /** First part of the names of the repositories whose images are copied: `klap/prod/`. */
  readonly prefix: string;
}

/**
 * Copies each image that is pushed in this region to others. What came as a copy is not copied on. The other regions'
 * repositories come first: ECR would make them itself, with AWS's key and tags that can be moved.
 * @throws PropsError if no region is named, one twice, or more than 25.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html
 */
export class ImageReplication extends Construct {
  public constructor(scope: Construct, id: string, props: ImageReplicationProps) {
    super(scope, id);
    const { accountId, regions, prefix } = props;
    requireDistinct(this, "regions", regions, 1, MAX_DESTINATIONS);

    new EcrReplicationConfiguration(this, "Resource", {
      replicationConfiguration: {
        rule: [
          {
            destination: regions.map((region) => ({ region, registryId: accountId })),
            repositoryFilter: [{ filter: prefix, filterType: "PREFIX_MATCH" }],
          },
        ],
      },
    });
  }
}
