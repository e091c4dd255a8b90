"""What RAM shares: which accounts may use a resource of another account."""

from __future__ import annotations

import re
from typing import Any

from moto.organizations.models import organizations_backends

from ..store import table

Share = dict[str, Any]


def shares() -> dict[str, Share]:
    """By ARN, of all accounts and regions. `Principals` and `Resources` are lists of strings."""
    return table("ram-shares")


def is_shared_with(resource_arn: str, account: str) -> bool:
    return any(
        resource_arn in share["Resources"]
        and any(admits(each, account) for each in share["Principals"])
        for share in shares().values()
    )


def admits(principal: str, account: str) -> bool:
    """
    An account id, an ARN in that account, or an organization or unit.
    Accounts of a rehearsal are not invited one by one: an organization that exists admits them all.
    """
    if principal == account or f"::{account}:" in principal:
        return True
    return ":organizations::" in principal and organization_exists(principal)


def organization_exists(arn: str) -> bool:
    """The organization of an organization's or unit's ARN."""
    match = re.search(r"/(o-[a-z0-9]+)", arn)
    return match is not None and match.group(1) in organization_ids()


def organization_ids() -> set[str]:
    return {
        backends["aws"].org.id
        for backends in organizations_backends.values()
        if backends["aws"].org
    }
