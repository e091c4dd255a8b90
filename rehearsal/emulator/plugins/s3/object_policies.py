"""
Objects under bucket policies. moto decides by action and resource alone, so a statement that refuses uploads with
the wrong key refuses every upload, and one that refuses plain HTTP everything. Here conditions count: those on
the encryption that an upload asks for are looked at, any other kind is taken not to apply.
"""

from __future__ import annotations

import fnmatch
import json
from typing import Any

from moto.iam.access_control import PermissionResult
from moto.s3.models import FakeBucket, s3_backends

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation

HEADERS = {
    "s3:x-amz-server-side-encryption": "ServerSideEncryption",
    "s3:x-amz-server-side-encryption-aws-kms-key-id": "SSEKMSKeyId",
}


def no_verdict(bucket: FakeBucket, action: str, resource: str) -> Any:
    return PermissionResult.NEUTRAL


FakeBucket.get_permission = no_verdict  # type: ignore[method-assign]


@operation("s3", "PutObject")
def put_object(call: Call) -> dict[str, Any]:
    """The policy of the bucket decides first, by what the upload asks for."""
    name, key = call.params["Bucket"], call.params["Key"]
    bucket = next(
        (found.buckets[name] for each in s3_backends.values() for found in each.values() if name in found.buckets),
        None,
    )
    if bucket is not None and bucket.policy is not None:
        asked = {header: call.params.get(member) for header, member in HEADERS.items()}
        for statement in json.loads(bucket.policy)["Statement"]:
            if refuses(statement, f"arn:aws:s3:::{name}/{key}", asked):
                raise AwsError("AccessDenied", f"denied by statement {statement.get('Sid')} of the bucket's policy")
    return moto_result(call)


def refuses(statement: dict[str, Any], resource: str, asked: dict[str, str | None]) -> bool:
    if statement["Effect"] != "Deny" or not statement.get("Condition"):
        return False
    if not any(fnmatch.fnmatch("s3:PutObject", each) for each in listed(statement["Action"])):
        return False
    if not any(fnmatch.fnmatch(resource, each) for each in listed(statement["Resource"])):
        return False
    return all(
        applies(operator, asked.get(key), listed(values)) if key in HEADERS else False
        for operator, keys in statement["Condition"].items()
        for key, values in keys.items()
    )


def applies(operator: str, value: str | None, values: list[str]) -> bool:
    if operator == "Null":
        return (value is None) == (values == ["true"])
    if operator == "StringNotEquals":
        return value not in values
    if operator == "StringEquals":
        return value in values
    return False


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
