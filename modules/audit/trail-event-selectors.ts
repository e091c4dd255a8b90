import type { CloudtrailAdvancedEventSelector } from "@cdktf/provider-aws/lib/cloudtrail";
import { bucketArn } from "../storage/bucket-arn";

/** What the names of all buckets of the platform begin with, in every account. */
const PLATFORM_BUCKETS = bucketArn("klap-");

/**
 * What a trail takes down: every management event, and every access to an object in a bucket of the platform.
 * Of the bucket that the trail itself writes into, writes are left out: each delivery would be an event that is
 * delivered in turn. What else happens to the trail's own logs (reads, deletions, changes of locks) is taken down.
 * @param trailBucket name of the bucket that takes the trail's logs
 */
export function trailEventSelectors(trailBucket: string): CloudtrailAdvancedEventSelector[] {
  const objects = [
    { field: "eventCategory", equalTo: ["Data"] },
    { field: "resources.type", equalTo: ["AWS::S3::Object"] },
  ];
  const trailObjects = `${bucketArn(trailBucket)}/`;
  return [
    { name: "management", fieldSelector: [{ field: "eventCategory", equalTo: ["Management"] }] },
    {
      name: "objects of the platform",
      fieldSelector: [
        ...objects,
        { field: "resources.ARN", startsWith: [PLATFORM_BUCKETS], notStartsWith: [trailObjects] },
      ],
    },
    {
      name: "objects of the trail",
      fieldSelector: [
        ...objects,
        { field: "resources.ARN", startsWith: [trailObjects] },
        { field: "eventName", notEquals: ["PutObject"] },
      ],
    },
  ];
}
