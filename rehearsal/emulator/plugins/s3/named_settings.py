"""
Settings of which a bucket has several, each with an id: inventories and request metrics. moto forgets half of
an inventory, knows no metrics, and takes the deletion of either for that of the bucket.
"""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from .buckets import bucket_named, bucket_of, settings_of

Kept = dict[str, dict[str, Any]]


def kept(call: Call, kind: str) -> Kept:
    found: Kept = settings_of(bucket_of(call)).setdefault(kind, {})
    return found


def member(call: Call) -> str:
    """`InventoryConfiguration`, by what the operation is called."""
    kind = "Inventory" if "Inventory" in call.operation else "Metrics"
    return f"{kind}Configuration"


@operation("s3", "PutBucketInventoryConfiguration", "PutBucketMetricsConfiguration")
def put(call: Call) -> None:
    name = member(call)
    sent = call.params[name]
    if sent["Id"] != call.params["Id"]:
        raise AwsError("InvalidArgument", "the id in the address is not that of the configuration")
    if name == "InventoryConfiguration":
        check_destination(call, sent)
    kept(call, name)[sent["Id"]] = sent


@operation("s3", "GetBucketInventoryConfiguration", "GetBucketMetricsConfiguration")
def get(call: Call) -> dict[str, Any]:
    name = member(call)
    found = kept(call, name).get(call.params["Id"])
    if found is None:
        raise AwsError("NoSuchConfiguration", "The specified configuration does not exist.")
    return {name: found}


@operation("s3", "ListBucketInventoryConfigurations", "ListBucketMetricsConfigurations")
def list_all(call: Call) -> dict[str, Any]:
    name = member(call)
    return {f"{name}List": list(kept(call, name).values()), "IsTruncated": False}


@operation("s3", "DeleteBucketInventoryConfiguration", "DeleteBucketMetricsConfiguration")
def delete(call: Call) -> None:
    if kept(call, member(call)).pop(call.params["Id"], None) is None:
        raise AwsError("NoSuchConfiguration", "The specified configuration does not exist.")


def check_destination(call: Call, inventory: dict[str, Any]) -> None:
    """The lists go to a bucket of the same region that locks nothing by default."""
    arn = inventory["Destination"]["S3BucketDestination"]["Bucket"]
    target = bucket_named(arn.rsplit(":", 1)[-1])
    source = bucket_of(call)
    if target is None or target.region_name != source.region_name or target.default_lock_mode:
        raise AwsError(
            "InvalidS3DestinationBucket",
            f"{arn} must be a bucket of {source.region_name} without default retention",
        )
