"""The organization as services see it: who manages it, whom it trusts, who administers what."""

from __future__ import annotations

from typing import Any

from moto.organizations.models import OrganizationsBackend, organizations_backends

from ..call import Call
from ..errors import AwsError


def organization() -> OrganizationsBackend | None:
    """Of the account that made it; a rehearsal has one organization at most."""
    for backends in list(organizations_backends.values()):
        if backends["aws"].org is not None:
            return backends["aws"]
    return None


def organization_id() -> str:
    found = organization()
    return found.org.id if found and found.org else ""


def require_management(call: Call, code: str) -> None:
    """@throws AwsError unless the caller is the organization's management account"""
    found = organization()
    if found is None or found.account_id != call.account:
        raise AwsError(code, f"{call.account} is not the management account of an organization")


def trusts(service: str) -> bool:
    """Whether the organization lets a service look into it."""
    found = organization()
    services: list[dict[str, Any]] = found.services if found else []
    return any(each["ServicePrincipal"] == service for each in services)


def administers(account: str, service: str) -> bool:
    """The management account, or one that it registered for the service."""
    found = organization()
    if found is None:
        return False
    if found.account_id == account:
        return True
    return any(each.account.id == account and service in each.services for each in found.admins)


def is_target(identifier: str) -> bool:
    """Whether a root, unit or account is in the organization."""
    found = organization()
    if found is None:
        return False
    return any(each.id == identifier for each in (*found.ou, *found.accounts))
