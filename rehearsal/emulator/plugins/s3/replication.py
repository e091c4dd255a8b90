"""Replication: moto keeps little of a rule, and takes destinations that S3 refuses."""

from __future__ import annotations

from typing import Any

from moto.s3.models import FakeBucket

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from .buckets import bucket_named, bucket_of, settings_of

Rule = dict[str, Any]


@operation("s3", "PutBucketReplication")
def put(call: Call) -> None:
    sent = call.params["ReplicationConfiguration"]
    source = bucket_of(call)
    if not source.is_versioned:
        raise refused(f"versioning must be enabled on {source.name} to replicate from it")
    rules: list[Rule] = sent["Rules"]
    for member in ("ID", "Priority"):
        values = [rule[member] for rule in rules if member in rule]
        if len(values) != len(set(values)):
            raise refused(f"two rules have the same {member}")
    for rule in rules:
        check_rule(source, rule)
    settings_of(source)["replication"] = sent


@operation("s3", "GetBucketReplication")
def get(call: Call) -> dict[str, Any]:
    return {"ReplicationConfiguration": replication_of(bucket_of(call))}


@operation("s3", "DeleteBucketReplication")
def delete(call: Call) -> None:
    settings_of(bucket_of(call)).pop("replication", None)


def replication_of(bucket: FakeBucket) -> dict[str, Any]:
    found: dict[str, Any] | None = settings_of(bucket).get("replication")
    if found is None:
        raise AwsError(
            "ReplicationConfigurationNotFoundError", "The replication configuration was not found"
        )
    return found


def check_rule(source: FakeBucket, rule: Rule) -> None:
    """@throws AwsError for what S3 refuses of one rule"""
    destination = rule["Destination"]
    target = bucket_named(destination["Bucket"].rsplit(":", 1)[-1])
    if target is None:
        raise refused(f"destination bucket {destination['Bucket']} must exist")
    if target is source:
        raise refused("source and destination must be different buckets")
    if not target.is_versioned:
        raise refused(f"versioning must be enabled on {target.name} to replicate into it")
    if source.object_lock_enabled and not target.object_lock_enabled:
        raise refused(f"Object Lock must be enabled on {target.name}, as it is on {source.name}")
    encrypts = "EncryptionConfiguration" in destination
    selects = "SseKmsEncryptedObjects" in (rule.get("SourceSelectionCriteria") or {})
    if encrypts != selects:
        raise refused("a replica key and the choice of objects encrypted by KMS go together")
    if encrypts:
        key = destination["EncryptionConfiguration"]["ReplicaKmsKeyID"]
        if key.split(":")[3] != target.region_name:
            raise refused(f"key {key} must be in the destination's region {target.region_name}")
    time, metrics = destination.get("ReplicationTime"), destination.get("Metrics")
    if time and time["Status"] == "Enabled":
        if (metrics or {}).get("Status") != "Enabled":
            raise refused("replication time needs metrics")
        if time["Time"]["Minutes"] != 15 or metrics["EventThreshold"]["Minutes"] != 15:
            raise refused("replication time and its threshold must be 15 minutes")


def refused(message: str) -> AwsError:
    return AwsError("InvalidRequest", message)
