"""
CloudTrail: moto tries neither bucket nor key, takes an organization's trail from anybody, and
denies that a trail has selectors of its own, without which the provider does not read them.
"""

from __future__ import annotations

from typing import Any

from moto.cloudtrail.models import cloudtrail_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..strict.admissions import bucket_admits, key_admits
from .organization_state import organization_id, require_management, trusts

SERVICE = "cloudtrail.amazonaws.com"


@operation("cloudtrail", "CreateTrail", "UpdateTrail")
def put(call: Call) -> dict[str, Any]:
    params = call.params
    name = params["Name"].rsplit("/", 1)[-1]
    arn = f"arn:aws:cloudtrail:{call.region}:{call.account}:trail/{name}"
    if params.get("IsOrganizationTrail"):
        check_organization(call, params)
    if params.get("S3BucketName"):
        check_bucket(call, arn)
    if params.get("KmsKeyId"):
        check_key(params["KmsKeyId"], arn)
    return moto_result(call)


@operation("cloudtrail", "DescribeTrails")
def describe(call: Call) -> dict[str, Any]:
    return {"trailList": [with_selectors(call, trail) for trail in moto_result(call)["trailList"]]}


@operation("cloudtrail", "GetTrail")
def get(call: Call) -> dict[str, Any]:
    return {"Trail": with_selectors(call, moto_result(call)["Trail"])}


def with_selectors(call: Call, trail: dict[str, Any]) -> dict[str, Any]:
    region = trail["TrailARN"].split(":")[3]
    own = cloudtrail_backends[call.account][region].trails[trail["Name"]]
    has_own = bool(own.event_selectors or own.advanced_event_selectors)
    return {**trail, "HasCustomEventSelectors": has_own}


def check_organization(call: Call, params: dict[str, Any]) -> None:
    require_management(call, "NotOrganizationMasterAccountException")
    if not trusts(SERVICE):
        code = "CloudTrailAccessNotEnabledException"
        raise AwsError(code, "CloudTrail is no trusted service of the organization")
    if not params.get("IsMultiRegionTrail"):
        code = "InvalidParameterCombinationException"
        raise AwsError(code, "the emulator knows organization trails of all regions only")


def check_bucket(call: Call, arn: str) -> None:
    """CloudTrail reads the bucket's ACL, and writes for its account and for the organization."""
    params = call.params
    bucket, prefix = params["S3BucketName"], params.get("S3KeyPrefix")
    start = f"{prefix}/" if prefix else ""
    writers = [call.account]
    if params.get("IsOrganizationTrail"):
        writers.append(organization_id())
    wanted = [("s3:GetBucketAcl", "")]
    wanted += [("s3:PutObject", f"{start}AWSLogs/{each}/CloudTrail/x") for each in writers]
    for action, path in wanted:
        if not bucket_admits(bucket, SERVICE, action, path, {"aws:SourceArn": arn}):
            code = "InsufficientS3BucketPolicyException"
            raise AwsError(code, f"{bucket} does not let CloudTrail {action} {path}")


def check_key(key: str, arn: str) -> None:
    if not key_admits(key, SERVICE, "kms:GenerateDataKey", {"aws:SourceArn": arn}):
        code = "InsufficientEncryptionPolicyException"
        raise AwsError(code, f"{key} does not let CloudTrail encrypt")


