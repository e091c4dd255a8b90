"""Buckets as moto keeps them, with room for the settings that it does not."""

from __future__ import annotations

from typing import Any

from moto.s3.models import FakeBucket, s3_backends

from ...call import Call


def bucket_of(call: Call) -> FakeBucket:
    """The caller's bucket. @throws ServiceException NoSuchBucket"""
    return s3_backends[call.account]["aws"].get_bucket(call.params["Bucket"])


def bucket_named(name: str) -> FakeBucket | None:
    """A bucket of any account."""
    for backends in list(s3_backends.values()):
        found = backends["aws"].buckets.get(name)
        if found is not None:
            return found
    return None


def settings_of(bucket: FakeBucket) -> dict[str, Any]:
    """Settings of ours, which go with the bucket."""
    kept: dict[str, Any] = bucket.__dict__.setdefault("emulator_settings", {})
    return kept
