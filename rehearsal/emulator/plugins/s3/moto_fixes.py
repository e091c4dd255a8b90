"""S3: moto writes access logs as real objects, so that a log bucket could never be destroyed."""

from __future__ import annotations

from typing import Any

from moto.s3.models import S3Backend, s3_backends

from ...call import Call
from ...moto_backend import moto_result
from ...registry import operation


def keep_no_access_log(self: S3Backend, request: Any, bucket_name: str) -> None:
    """On AWS the logs come hours later: a rehearsal is over by then."""


S3Backend.log_incoming_request = keep_no_access_log  # type: ignore[method-assign]


@operation("s3", "PutObjectLockConfiguration")
def put_object_lock(call: Call) -> dict[str, Any]:
    """A configuration without a rule ends the default retention; moto calls it malformed."""
    if (call.params.get("ObjectLockConfiguration") or {}).get("Rule"):
        return moto_result(call)
    bucket = s3_backends[call.account]["aws"].get_bucket(call.params["Bucket"])
    bucket.default_lock_mode, bucket.default_lock_days, bucket.default_lock_years = "", 0, 0
    return {}
