"""
Whether a bucket or a key lets a service in, judged by its policy as far as services are concerned.

AWS tries bucket and key when a trail, a delivery channel or an export is made. Looked at are the
principal, the action, the resource, and conditions on what the service claims of itself; others are
taken as met.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Any

from .principals import statements

# What a service says of itself when it writes; other condition keys are about the request.
Claims = dict[str, str]


def bucket_admits(bucket: str, service: str, action: str, path: str, claims: Claims) -> bool:
    """`path` is an object's key, or empty for an action on the bucket."""
    from moto.s3.models import s3_backends

    for backends in list(s3_backends.values()):
        found = backends["aws"].buckets.get(bucket)
        if found is not None:
            arn = f"arn:aws:s3:::{bucket}" + (f"/{path}" if path else "")
            text = found.policy or b""
            policy = text.decode() if isinstance(text, bytes) else text
            return admits(policy, service, action, arn, claims)
    return False


def key_admits(key_arn: str, service: str, action: str, claims: Claims) -> bool:
    from moto.kms.models import kms_backends

    _, _, _, region, account, name = key_arn.split(":", 5)
    key = kms_backends[account][region].keys.get(name.removeprefix("key/"))
    return key is not None and admits(key.policy, service, action, key_arn, claims)


def admits(policy: str, service: str, action: str, resource: str, claims: Claims) -> bool:
    return any(
        each["Effect"] == "Allow"
        and names_service(each, service)
        and any_matches(each.get("Action"), action)
        and any_matches(each.get("Resource", "*"), resource)
        and conditions_met(each.get("Condition") or {}, claims)
        for each in statements(policy)
    )


def names_service(statement: dict[str, Any], service: str) -> bool:
    principal = statement.get("Principal")
    return isinstance(principal, dict) and service in listed(principal.get("Service"))


def conditions_met(conditions: dict[str, dict[str, Any]], claims: Claims) -> bool:
    """Conditions on what the service claims; every other key is about the request."""
    return all(
        any_matches(wanted, claims[key])
        for operator, keys in conditions.items()
        if operator in ("StringEquals", "StringLike", "ArnEquals", "ArnLike")
        for key, wanted in keys.items()
        if key in claims
    )


def any_matches(patterns: Any, value: str) -> bool:
    return any(fnmatchcase(value, pattern) for pattern in listed(patterns))


def listed(value: Any) -> list[str]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
