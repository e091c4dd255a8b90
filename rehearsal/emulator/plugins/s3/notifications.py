"""Notifications: moto forgets those that go to EventBridge."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...registry import operation
from .buckets import bucket_of, settings_of


@operation("s3", "PutBucketNotificationConfiguration")
def put(call: Call) -> None:
    settings_of(bucket_of(call))["notifications"] = call.params["NotificationConfiguration"]


@operation("s3", "GetBucketNotificationConfiguration")
def get(call: Call) -> dict[str, Any]:
    found: dict[str, Any] = settings_of(bucket_of(call)).get("notifications", {})
    return found
