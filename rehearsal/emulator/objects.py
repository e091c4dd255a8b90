"""Objects that stand in buckets before Terraform comes: what `klap publish` has put there."""

from __future__ import annotations

from moto.s3.models import s3_backends


def put_object(bucket: str, key: str, content: bytes) -> bool:
    """In whichever account the bucket is. @returns whether there is such a bucket"""
    for backends in list(s3_backends.values()):
        if bucket in backends["aws"].buckets:
            backends["aws"].put_object(bucket, key, content)
            return True
    return False
