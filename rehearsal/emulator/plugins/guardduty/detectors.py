"""Detectors: one for each account and region, with the features that AWS knows."""

from __future__ import annotations

import secrets
from datetime import datetime, timezone
from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from ...store import table
from .features import all_features, change, invalid

Record = dict[str, Any]
NOT_OWNED = "the input detectorId is not owned by the current account"


@operation("guardduty", "CreateDetector")
def create(call: Call) -> dict[str, Any]:
    if detector_of(call.account, call.region):
        raise invalid("a detector already exists for the current account")
    record = make(call.account, call.region)
    settle(record, call.params)
    record["Tags"] = dict(call.params.get("Tags") or {})
    return {"DetectorId": record["DetectorId"]}


def make(account: str, region: str) -> Record:
    now = datetime.now(timezone.utc).isoformat()
    role = f"arn:aws:iam::{account}:role/aws-service-role/guardduty.amazonaws.com"
    record: Record = {
        "DetectorId": secrets.token_hex(16),
        "CreatedAt": now,
        "UpdatedAt": now,
        "ServiceRole": f"{role}/AWSServiceRoleForAmazonGuardDuty",
        "Status": "ENABLED",
        "FindingPublishingFrequency": "SIX_HOURS",
        "Features": all_features("Status", "DISABLED"),
        "Tags": {},
    }
    detectors()[account, region] = record
    return record


def settle(record: Record, params: dict[str, Any]) -> None:
    change(record["Features"], params.get("Features") or [], "Status")
    if params.get("Enable") is not None:
        record["Status"] = "ENABLED" if params["Enable"] else "DISABLED"
    if params.get("FindingPublishingFrequency"):
        record["FindingPublishingFrequency"] = params["FindingPublishingFrequency"]


@operation("guardduty", "GetDetector")
def read(call: Call) -> dict[str, Any]:
    record = owned(call)
    return {**record, "DataSources": data_sources(record)}


@operation("guardduty", "UpdateDetector")
def update(call: Call) -> dict[str, Any]:
    settle(owned(call), call.params)
    return {}


@operation("guardduty", "DeleteDetector")
def delete(call: Call) -> dict[str, Any]:
    from .destinations import destinations

    record = owned(call)
    del detectors()[call.account, call.region]
    for key in [key for key in destinations() if key[0] == record["DetectorId"]]:
        del destinations()[key]
    return {}


@operation("guardduty", "ListDetectors")
def list_all(call: Call) -> dict[str, Any]:
    record = detector_of(call.account, call.region)
    return {"DetectorIds": [record["DetectorId"]] if record else []}


@operation("guardduty", "TagResource", "UntagResource", "ListTagsForResource")
def tags(call: Call) -> dict[str, Any]:
    identifier = call.params["ResourceArn"].rsplit("/", 1)[-1]
    record = detector_of(call.account, call.region)
    if record is None or record["DetectorId"] != identifier:
        raise invalid(NOT_OWNED)
    if call.operation == "TagResource":
        record["Tags"].update(call.params["Tags"])
    elif call.operation == "UntagResource":
        for key in call.params["TagKeys"]:
            record["Tags"].pop(key, None)
    else:
        return {"Tags": record["Tags"]}
    return {}


def data_sources(record: Record) -> dict[str, Any]:
    """The older way to say the same: AWS keeps both in step."""
    on = {each["Name"]: each["Status"] for each in record["Features"]}
    volumes = {"EbsVolumes": {"Status": on["EBS_MALWARE_PROTECTION"]}}
    return {
        "CloudTrail": {"Status": "ENABLED"},
        "DNSLogs": {"Status": "ENABLED"},
        "FlowLogs": {"Status": "ENABLED"},
        "S3Logs": {"Status": on["S3_DATA_EVENTS"]},
        "Kubernetes": {"AuditLogs": {"Status": on["EKS_AUDIT_LOGS"]}},
        "MalwareProtection": {"ScanEc2InstanceWithFindings": volumes},
    }


def owned(call: Call) -> Record:
    record = detector_of(call.account, call.region)
    if record is None or record["DetectorId"] != call.params["DetectorId"]:
        raise AwsError(
            "BadRequestException", f"The request is rejected because {NOT_OWNED}."
        )
    return record


def detector_of(account: str, region: str) -> Record | None:
    return detectors().get((account, region))


def detectors() -> dict[tuple[str, str], Record]:
    return table("guardduty-detectors")
