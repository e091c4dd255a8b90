"""Where findings are exported to: GuardDuty tries bucket and key, as it does on AWS."""

from __future__ import annotations

import secrets
from typing import Any

from ...call import Call
from ...registry import operation
from ...store import table
from ...strict.admissions import bucket_admits, key_admits
from .detectors import owned
from .features import invalid

SERVICE = "guardduty.amazonaws.com"
Record = dict[str, Any]


@operation("guardduty", "CreatePublishingDestination")
def create(call: Call) -> dict[str, Any]:
    detector = owned(call)
    if any(key[0] == detector["DetectorId"] for key in destinations()):
        raise invalid("a destination that is there already")
    properties = call.params["DestinationProperties"]
    check(call, properties)
    record: Record = {
        "DestinationId": secrets.token_hex(16),
        "DestinationType": call.params["DestinationType"],
        "Status": "PUBLISHING",
        "PublishingFailureStartTimestamp": 0,
        "DestinationProperties": properties,
    }
    destinations()[detector["DetectorId"], record["DestinationId"]] = record
    return {"DestinationId": record["DestinationId"]}


def check(call: Call, properties: dict[str, str]) -> None:
    arn = f"arn:aws:guardduty:{call.region}:{call.account}:detector/{call.params['DetectorId']}"
    claims = {"aws:SourceArn": arn, "aws:SourceAccount": call.account}
    bucket, _, prefix = properties["DestinationArn"].removeprefix("arn:aws:s3:::").partition("/")
    start = f"{prefix.rstrip('/')}/" if prefix else ""
    path = f"{start}AWSLogs/{call.account}/GuardDuty/{call.region}/x"
    for action, object_path in (("s3:GetBucketLocation", ""), ("s3:PutObject", path)):
        if not bucket_admits(bucket, SERVICE, action, object_path, claims):
            raise invalid(f"a bucket that does not let GuardDuty {action} {object_path}")
    if not key_admits(properties["KmsKeyArn"], SERVICE, "kms:GenerateDataKey", claims):
        raise invalid("a key that does not let GuardDuty encrypt")


@operation("guardduty", "DescribePublishingDestination")
def describe(call: Call) -> dict[str, Any]:
    return existing(call)


@operation("guardduty", "UpdatePublishingDestination")
def update(call: Call) -> dict[str, Any]:
    record = existing(call)
    check(call, call.params["DestinationProperties"])
    record["DestinationProperties"] = call.params["DestinationProperties"]
    return {}


@operation("guardduty", "DeletePublishingDestination")
def delete(call: Call) -> dict[str, Any]:
    record = existing(call)
    del destinations()[call.params["DetectorId"], record["DestinationId"]]
    return {}


@operation("guardduty", "ListPublishingDestinations")
def list_all(call: Call) -> dict[str, Any]:
    detector = owned(call)
    return {
        "Destinations": [
            record
            for (detector_id, _), record in destinations().items()
            if detector_id == detector["DetectorId"]
        ]
    }


def existing(call: Call) -> Record:
    detector = owned(call)
    record = destinations().get((detector["DetectorId"], call.params["DestinationId"]))
    if record is None:
        raise invalid("one or more input parameters have invalid values")
    return record


def destinations() -> dict[tuple[str, str], Record]:
    """By ids of detector and destination."""
    return table("guardduty-destinations")
