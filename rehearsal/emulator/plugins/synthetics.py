"""Synthetics: moto makes canaries that never run, change nor go."""

from __future__ import annotations

import uuid
from datetime import datetime, timezone
from typing import Any

from moto.ec2.models import ec2_backends
from moto.s3.models import s3_backends

from ..call import Call
from ..errors import AwsError
from ..registry import operation
from ..store import table

INVALID = "ValidationException"
CHANGEABLE = (
    "ArtifactConfig",
    "ArtifactS3Location",
    "ExecutionRoleArn",
    "FailureRetentionPeriodInDays",
    "RunConfig",
    "RuntimeVersion",
    "Schedule",
    "SuccessRetentionPeriodInDays",
)


@operation("synthetics", "CreateCanary")
def create(call: Call) -> dict[str, Any]:
    name = call.params["Name"]
    if name in canaries(call):
        raise AwsError("ConflictException", f"Canary {name} already exists")
    suffix = str(uuid.uuid4())
    lambda_arn = f"arn:aws:lambda:{call.region}:{call.account}"
    made = {
        "Id": suffix,
        "Name": name,
        "Tags": {},
        "SuccessRetentionPeriodInDays": 31,
        "FailureRetentionPeriodInDays": 31,
        **{member: call.params[member] for member in (*CHANGEABLE, "Tags") if member in call.params},
        "Code": code(call),
        "EngineArn": f"{lambda_arn}:function:cwsyn-{name}-{suffix}:1",
        "Status": {"State": "READY", "StateReason": "", "StateReasonCode": "CREATE_COMPLETE"},
        "Timeline": {"Created": now(), "LastModified": now()},
    }
    made["Code"]["SourceLocationArn"] = f"{lambda_arn}:layer:cwsyn-{name}-{suffix}:1"
    made["Schedule"] = {"DurationInSeconds": 0, **call.params["Schedule"]}
    made["RunConfig"] = run_config(call.params.get("RunConfig"))
    network(call, made)
    canaries(call)[name] = made
    return {"Canary": shown(made)}


@operation("synthetics", "GetCanary")
def get(call: Call) -> dict[str, Any]:
    return {"Canary": shown(known(call))}


@operation("synthetics", "UpdateCanary")
def update(call: Call) -> dict[str, Any]:
    canary = known(call)
    canary.update({name: call.params[name] for name in CHANGEABLE if name in call.params})
    if "Code" in call.params:
        canary["Code"] = {**canary["Code"], **code(call)}
    if "RunConfig" in call.params:
        canary["RunConfig"] = run_config(call.params["RunConfig"])
    network(call, canary)
    canary["Timeline"]["LastModified"] = now()
    return {}


@operation("synthetics", "StartCanary")
def start(call: Call) -> dict[str, Any]:
    canary = known(call)
    canary["Status"]["State"] = "RUNNING"
    canary["Timeline"]["LastStarted"] = now()
    return {}


@operation("synthetics", "StopCanary")
def stop(call: Call) -> dict[str, Any]:
    canary = known(call)
    canary["Status"]["State"] = "STOPPED"
    canary["Timeline"]["LastStopped"] = now()
    return {}


@operation("synthetics", "DeleteCanary")
def delete(call: Call) -> dict[str, Any]:
    canary = known(call)
    if canary["Status"]["State"] == "RUNNING":
        raise AwsError("ConflictException", f"Canary {canary['Name']} is running")
    del canaries(call)[canary["Name"]]
    return {}


@operation("synthetics", "TagResource")
def tag(call: Call) -> dict[str, Any]:
    by_arn(call)["Tags"].update(call.params["Tags"])
    return {}


@operation("synthetics", "UntagResource")
def untag(call: Call) -> dict[str, Any]:
    for key in call.params["TagKeys"]:
        by_arn(call)["Tags"].pop(key, None)
    return {}


@operation("synthetics", "ListTagsForResource")
def list_tags(call: Call) -> dict[str, Any]:
    return {"Tags": by_arn(call)["Tags"]}


def code(call: Call) -> dict[str, Any]:
    """AWS reads the program at once, so that it has to be there."""
    given = call.params["Code"]
    if "S3Bucket" in given:
        bucket = s3_backends[call.account]["aws"].buckets.get(given["S3Bucket"])
        if bucket is None or given["S3Key"] not in bucket.keys:
            raise AwsError(INVALID, f"s3://{given['S3Bucket']}/{given['S3Key']} does not exist")
    return {"Handler": given["Handler"]}


def run_config(given: dict[str, Any] | None) -> dict[str, Any]:
    """AWS never shows the variables again."""
    shown_again = {
        name: value for name, value in (given or {}).items() if name != "EnvironmentVariables"
    }
    return {
        "TimeoutInSeconds": 840,
        "MemoryInMB": 1000,
        "ActiveTracing": False,
        "EphemeralStorage": 1024,
        **shown_again,
    }


def network(call: Call, canary: dict[str, Any]) -> None:
    wanted = call.params.get("VpcConfig")
    if not wanted or not wanted.get("SubnetIds"):
        return
    subnet = ec2_backends[call.account][call.region].get_subnet(wanted["SubnetIds"][0])
    canary["VpcConfig"] = {**wanted, "VpcId": subnet.vpc_id}


def by_arn(call: Call) -> dict[str, Any]:
    name = call.params["ResourceArn"].rsplit(":", 1)[-1]
    if name not in canaries(call):
        raise AwsError("ResourceNotFoundException", f"There is no canary {name}")
    return canaries(call)[name]


def known(call: Call) -> dict[str, Any]:
    name = call.params["Name"]
    if name not in canaries(call):
        raise AwsError("ResourceNotFoundException", f"There is no canary {name}")
    return canaries(call)[name]


def shown(canary: dict[str, Any]) -> dict[str, Any]:
    return dict(canary)


def canaries(call: Call) -> dict[str, dict[str, Any]]:
    return table(f"canaries/{call.account}/{call.region}")


def now() -> datetime:
    return datetime.now(timezone.utc).replace(tzinfo=None)
