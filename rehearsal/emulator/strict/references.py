"""Refuses ids, ARNs, buckets, keys and log groups that do not exist, anywhere in a request."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..call import Call
from ..errors import AwsError
from .codes import validation_code
from .exists import (
    arn_exists,
    availability_zone_exists,
    bucket_exists,
    key_exists,
    log_group_exists,
    zone_exists,
)
from .ids import malformed
from .ledger import ARN, ID, places_of

# Operations that only look, clean up or label: an unknown id is theirs to answer.
UNCHECKED = re.compile(
    r"(Get|List|Describe|Head|Search|Lookup|Query|Scan|Select|Delete|Terminate|Disassociate|Detach"
    r"|Deregister|Remove|Revoke|Release|Disable|Tag|Untag|AddTags|ChangeTags|AssumeRole"
    r"|Schedule|Cancel|Reject|GenerateDataKey|Encrypt|Decrypt|PutObject|CopyObject)"
)
# Members whose text AWS does not look up: labels, conditions, and what only a program reads.
FREE_MEMBERS = {
    "Tags",
    "tags",
    "TagList",
    "TagSpecifications",
    "Tagging",
    "Filters",
    "Filter",
    "SourceArn",
    "SourceAccount",
    "SettingId",
    "Variables",
    "environment",
    "Environment",
    "DefaultArguments",
    "Description",
    "Value",
    "Dimensions",
    "ClientToken",
    "CreatorRequestId",
    "CallerReference",
    "EventPattern",
    "FieldSelectors",
    "Input",
}
KEY_MEMBER = re.compile(
    r"(?i)(kms|sse|encryption|customermanaged|masteruser).*key(id|arn|identifier)?|customkmskey"
)
BUCKET_MEMBER = re.compile(r"(?i)(s3|target|destination|log|delivery)?bucket(name)?")
LOG_GROUP_MEMBER = re.compile(r"(?i)(cloudwatch)?loggroup(name)?|loggroupidentifier")
ANY_ID = re.compile(r"[a-z-]+-[0-9a-f]{8,32}")
PEER_MEMBER = re.compile(r"Peer|Accepter|Remote|Source|VPCId")
GLOBAL_SERVICES = {"iam", "route53", "cloudfront", "organizations", "globalaccelerator", "ram"}


def check_references(call: Call) -> None:
    """@throws AwsError for the first thing named that does not exist"""
    if UNCHECKED.match(call.operation):
        return
    for path, value in texts(call.params, ()):
        problem = missing(call, path, value)
        if problem:
            raise AwsError(validation_code(call), f"{'.'.join(path)}: {problem}")


def texts(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text of a request with the names of the members that lead to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, member in value.items():
            if name not in FREE_MEMBERS:
                yield from texts(member, (*path, name))
    elif isinstance(value, list):
        for member in value:
            yield from texts(member, path)


def missing(call: Call, path: tuple[str, ...], value: str) -> str | None:
    """What is wrong with one text, or None."""
    if not value or value[0] in "{[":
        return None
    name = path[-1]
    if ARN.match(value):
        return None if arn_exists(value) else f"{value} does not exist"
    if name == "HostedZoneId":
        return None if zone_exists(value) else f"hosted zone {value!r} does not exist"
    if name in ("AvailabilityZone", "AvailabilityZoneId"):
        return None if availability_zone_exists(call.region, value) else f"no zone {value!r}"
    expected = malformed(call.service, name, value)
    if expected:
        return f"Invalid id: {value!r} (expecting {expected!r})"
    if (call.operation, name) == ("CreateTags", "Resources") and not ANY_ID.fullmatch(value):
        return f"The ID '{value}' is not valid"
    if ID.match(value) and name not in ("Id", "Name"):
        return None if id_exists(call, name, value) else f"The ID '{value}' does not exist"
    if KEY_MEMBER.fullmatch(name) or is_custom_key(call, name):
        return (
            None
            if key_exists(call.account, call.region, value)
            else f"key {value!r} does not exist"
        )
    if BUCKET_MEMBER.fullmatch(name) and not is_own_bucket(call, path):
        return None if bucket_exists(value) else f"bucket {value!r} does not exist"
    if LOG_GROUP_MEMBER.fullmatch(name) and call.service != "logs":
        found = log_group_exists(call.account, call.region, value)
        return None if found else f"log group {value!r} does not exist"
    return None


def id_exists(call: Call, name: str, value: str) -> bool:
    places = places_of(value)
    # A peering attachment has one id in two regions.
    if value.startswith("tgw-attach-"):
        return bool(places)
    if call.service in GLOBAL_SERVICES or PEER_MEMBER.match(name):
        return bool(places)
    return any(region == call.region for _, region in places)


def is_custom_key(call: Call, name: str) -> bool:
    """Network Firewall's KeyId stands in an EncryptionConfiguration."""
    return call.service == "network-firewall" and name == "KeyId"


def is_own_bucket(call: Call, path: tuple[str, ...]) -> bool:
    """
    The bucket that an S3 call is made on: S3 itself says that it does not exist. Only settings
    are refused here, because the provider tries again for minutes on S3's own answer.
    """
    is_own = call.service in ("s3", "s3control") and len(path) == 1
    return is_own and not call.operation.startswith("PutBucket")
