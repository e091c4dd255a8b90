"""S3: moto writes access logs as real objects, so that a log bucket could never be destroyed."""

from __future__ import annotations

from typing import Any

from moto.s3.models import S3Backend


def keep_no_access_log(self: S3Backend, request: Any, bucket_name: str) -> None:
    """On AWS the logs come hours later: a rehearsal is over by then."""


S3Backend.log_incoming_request = keep_no_access_log  # type: ignore[method-assign]
