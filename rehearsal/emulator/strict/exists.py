"""Whether a named thing exists, asked of moto's own state where no answer need have named it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ..store import tables
from .ledger import knows_arn, places_of

AWS_KEY = re.compile(r"(arn:aws:kms:[^:]*:[^:]*:)?alias/aws/[\w-]+")

# The zone of every accelerator of Global Accelerator, which no answer names.
ACCELERATOR_ZONE = "Z2BJ6XQ5FK7U4H"
# The zone of every CloudFront distribution.
CLOUDFRONT_ZONE = "Z2FDTNDATAQYW2"


def availability_zone_exists(region: str, zone: str) -> bool:
    """By name or id."""
    from moto.ec2.models.availability_zones_and_regions import RegionsAndZonesBackend

    found = RegionsAndZonesBackend.zones.get(region, [])
    return any(zone in (each.name, each.zone_id) for each in found)


def bucket_exists(name: str) -> bool:
    from moto.s3.models import s3_backends

    return any(name in backends["aws"].buckets for backends in list(s3_backends.values()))


def log_group_exists(account: str, region: str, name: str) -> bool:
    from moto.logs.models import logs_backends

    return name in logs_backends[account][region].groups


def zone_exists(zone: str) -> bool:
    """A hosted zone of any account, or AWS's own that some answer named (a load balancer's)."""
    from moto.route53.models import route53_backends

    zone = zone.rsplit("/", 1)[-1]
    own = any(zone in backends["aws"].zones for backends in list(route53_backends.values()))
    return own or zone in (ACCELERATOR_ZONE, CLOUDFRONT_ZONE) or bool(places_of(zone))


def health_check_exists(name: str) -> bool:
    """Of any account; our own plug-in keeps them, not moto."""
    return any(name in checks for checks in tables("health-checks/"))


def key_exists(account: str, region: str, key: str) -> bool:
    """By id, alias or the ARN of either; keys and aliases that AWS owns always exist."""
    from moto.kms.models import kms_backends

    if AWS_KEY.fullmatch(key) or key == "AWS_OWNED_KMS_KEY":
        return True
    if key.startswith("arn:"):
        _, _, _, region, account, key = key.split(":", 5)
        key = key.removeprefix("key/")
    backend = kms_backends[account][region]
    if key.startswith("alias/"):
        return any(key in each.aliases for each in backend.keys.values())
    found = backend.keys.get(key)
    return found is not None and found.key_state not in ("PendingDeletion", "Disabled")


def identity_exists(arn: str) -> bool:
    """A role, user, policy, profile or provider of IAM; roles that services make count as made."""
    from moto.iam.models import iam_backends

    account, resource = arn.split(":", 5)[4:]
    if resource == "root" or "/aws-service-role/" in resource:
        return True
    if account == "aws":
        from ..plugins.iam import aws_policies

        return arn in aws_policies()
    iam = iam_backends[account]["aws"]
    kind = resource.split("/", 1)[0]
    if kind == "policy":
        return arn in iam.managed_policies
    kept: dict[str, Callable[[], Any]] = {
        "role": lambda: iam.roles.values(),
        "user": lambda: iam.users.values(),
        "group": lambda: iam.groups.values(),
        "instance-profile": lambda: iam.instance_profiles.values(),
    }
    if kind in kept:
        return any(each.arn == arn for each in kept[kind]())
    return knows_arn(arn)


def queue_exists(arn: str) -> bool:
    from moto.sqs.models import sqs_backends

    region, account, name = arn.split(":")[3:6]
    return name in sqs_backends[account][region].queues


def arn_exists(arn: str) -> bool:
    """Patterns, AWS's own things and ARNs without an account are taken as they are."""
    arn = re.sub(r"[:/]\*$", "", arn)
    service, region, account, resource = arn.split(":", 5)[2:]
    if not resource or "*" in resource or "${" in resource:
        return True
    if service == "iam":
        return identity_exists(arn)
    if service == "s3":
        return bucket_exists(resource.split("/", 1)[0])
    if account in ("aws", "aws-managed"):
        return True
    if service == "route53" and resource.startswith("healthcheck/"):
        return health_check_exists(resource.removeprefix("healthcheck/"))
    if service == "route53":
        return zone_exists(resource)
    if not account:
        return True
    if service == "kms":
        return key_exists(account, region, arn)
    if service == "logs" and resource.startswith("log-group:"):
        return log_group_exists(account, region, resource.split(":")[1])
    if service == "sqs":
        return queue_exists(arn)
    if service == "ec2" and "/" in resource:
        return bool(places_of(resource.rsplit("/", 1)[-1]))
    return knows_arn(arn)
