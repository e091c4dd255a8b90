"""Buckets' settings that moto lacks, and what S3 refuses of them."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import AWAY, HOME, NETWORK, Clients

ROLE = f"arn:aws:iam::{NETWORK}:role/replication"
TRUST = '{"Version":"2012-10-17","Statement":[]}'


@pytest.fixture
def buckets(aws: Clients) -> Any:
    """Versioned buckets `here` (HOME) and `there` (AWAY), a plain `bare` one and a locked one."""
    here, there = aws("s3"), aws("s3", NETWORK, AWAY)
    for name in ("here", "bare"):
        here.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": HOME})
    here.create_bucket(
        Bucket="locked",
        CreateBucketConfiguration={"LocationConstraint": HOME},
        ObjectLockEnabledForBucket=True,
    )
    there.create_bucket(Bucket="there")
    for client, name in ((here, "here"), (there, "there"), (here, "locked")):
        client.put_bucket_versioning(
            Bucket=name, VersioningConfiguration={"Status": "Enabled"}
        )
    aws("iam").create_role(RoleName="replication", AssumeRolePolicyDocument=TRUST)
    return here


def rule(destination: str = "there", **more: Any) -> dict[str, Any]:
    return {
        "ID": "r",
        "Priority": 1,
        "Status": "Enabled",
        "Filter": {"Prefix": ""},
        "DeleteMarkerReplication": {"Status": "Disabled"},
        "Destination": {"Bucket": f"arn:aws:s3:::{destination}"},
        **more,
    }


def replication(*rules: dict[str, Any], role: str = ROLE) -> dict[str, Any]:
    return {"Role": role, "Rules": list(rules)}


def test_a_replication_is_read_back_whole(aws: Clients, buckets: Any) -> None:
    key = aws("kms", NETWORK, AWAY).create_key()["KeyMetadata"]["Arn"]
    fifteen = {"Minutes": 15}
    sent = replication(
        rule(
            SourceSelectionCriteria={
                "SseKmsEncryptedObjects": {"Status": "Enabled"},
                "ReplicaModifications": {"Status": "Enabled"},
            },
            Destination={
                "Bucket": "arn:aws:s3:::there",
                "EncryptionConfiguration": {"ReplicaKmsKeyID": key},
                "ReplicationTime": {"Status": "Enabled", "Time": fifteen},
                "Metrics": {"Status": "Enabled", "EventThreshold": fifteen},
            },
        )
    )
    buckets.put_bucket_replication(Bucket="here", ReplicationConfiguration=sent)
    found = buckets.get_bucket_replication(Bucket="here")["ReplicationConfiguration"]
    assert found == sent
    buckets.delete_bucket_replication(Bucket="here")
    with pytest.raises(Exception, match="ReplicationConfigurationNotFoundError"):
        buckets.get_bucket_replication(Bucket="here")


FIFTEEN = {"Status": "Enabled", "Time": {"Minutes": 15}}
REFUSED: dict[str, tuple[str, dict[str, Any]]] = {
    "a source without versions": ("bare", replication(rule())),
    "a destination without versions": ("here", replication(rule("bare"))),
    "a destination that does not exist": ("here", replication(rule("nowhere"))),
    "itself": ("here", replication(rule("here"))),
    "a locked source into an unlocked bucket": ("locked", replication(rule("there"))),
    "a role that does not exist": ("here", replication(rule(), role=f"{ROLE}-x")),
    "two rules of one priority": ("here", replication(rule(), rule(ID="s"))),
    "KMS objects without a replica key": (
        "here",
        replication(
            rule(SourceSelectionCriteria={"SseKmsEncryptedObjects": {"Status": "Enabled"}})
        ),
    ),
    "a time without metrics": (
        "here",
        replication(
            rule(Destination={"Bucket": "arn:aws:s3:::there", "ReplicationTime": FIFTEEN})
        ),
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_replication_is_refused_with(what: str, buckets: Any, code: Any) -> None:
    bucket, sent = REFUSED[what]
    refused = code(buckets.put_bucket_replication, Bucket=bucket, ReplicationConfiguration=sent)
    assert refused in ("InvalidRequest", "InvalidArgument")


def test_a_replica_key_must_be_in_the_destination_s_region(
    aws: Clients, buckets: Any, code: Any
) -> None:
    key = aws("kms").create_key()["KeyMetadata"]["Arn"]
    sent = replication(
        rule(
            SourceSelectionCriteria={"SseKmsEncryptedObjects": {"Status": "Enabled"}},
            Destination={
                "Bucket": "arn:aws:s3:::there",
                "EncryptionConfiguration": {"ReplicaKmsKeyID": key},
            },
        )
    )
    refused = code(buckets.put_bucket_replication, Bucket="here", ReplicationConfiguration=sent)
    assert refused == "InvalidRequest"


def inventory(destination: str) -> dict[str, Any]:
    return {
        "Id": "all",
        "IsEnabled": True,
        "IncludedObjectVersions": "All",
        "Schedule": {"Frequency": "Daily"},
        "OptionalFields": ["Size", "ObjectLockMode"],
        "Destination": {
            "S3BucketDestination": {
                "AccountId": NETWORK,
                "Bucket": f"arn:aws:s3:::{destination}",
                "Format": "Parquet",
                "Prefix": "inventory",
                "Encryption": {"SSES3": {}},
            }
        },
    }


def test_an_inventory_is_read_back_whole_and_goes_without_its_bucket(
    buckets: Any, code: Any
) -> None:
    of = {"Bucket": "here", "Id": "all"}
    buckets.put_bucket_inventory_configuration(**of, InventoryConfiguration=inventory("bare"))
    found = buckets.get_bucket_inventory_configuration(**of)["InventoryConfiguration"]
    assert found == inventory("bare")
    buckets.delete_bucket_inventory_configuration(**of)
    assert code(buckets.get_bucket_inventory_configuration, **of) == "NoSuchConfiguration"
    buckets.head_bucket(Bucket="here")


@pytest.mark.parametrize("destination", ["there", "locked"])
def test_an_inventory_goes_to_an_unlocked_bucket_of_the_region(
    destination: str, buckets: Any, code: Any
) -> None:
    retention = {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": 1}}
    buckets.put_object_lock_configuration(
        Bucket="locked",
        ObjectLockConfiguration={"ObjectLockEnabled": "Enabled", "Rule": retention},
    )
    refused = code(
        buckets.put_bucket_inventory_configuration,
        Bucket="here",
        Id="all",
        InventoryConfiguration=inventory(destination),
    )
    assert refused == "InvalidS3DestinationBucket"


def test_request_metrics_are_read_back_and_go_without_their_bucket(buckets: Any, code: Any) -> None:
    of = {"Bucket": "here", "Id": "EntireBucket"}
    buckets.put_bucket_metrics_configuration(**of, MetricsConfiguration={"Id": "EntireBucket"})
    found = buckets.get_bucket_metrics_configuration(**of)["MetricsConfiguration"]
    assert found == {"Id": "EntireBucket"}
    buckets.delete_bucket_metrics_configuration(**of)
    assert code(buckets.get_bucket_metrics_configuration, **of) == "NoSuchConfiguration"
    buckets.head_bucket(Bucket="here")


def test_notifications_to_eventbridge_are_read_back(buckets: Any) -> None:
    buckets.put_bucket_notification_configuration(
        Bucket="here", NotificationConfiguration={"EventBridgeConfiguration": {}}
    )
    found = buckets.get_bucket_notification_configuration(Bucket="here")
    assert found["EventBridgeConfiguration"] == {}
    buckets.put_bucket_notification_configuration(Bucket="here", NotificationConfiguration={})
    found = buckets.get_bucket_notification_configuration(Bucket="here")
    assert "EventBridgeConfiguration" not in found
