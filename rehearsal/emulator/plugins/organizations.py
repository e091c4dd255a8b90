"""
Organizations: moto knows older lists of services, and lets policies and administrators come before
what they need.
"""

from __future__ import annotations

from typing import Any

from moto.organizations.models import (
    FakeDelegatedAdministrator,
    FakeServiceAccess,
    OrganizationsBackend,
    organizations_backends,
)

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation

FakeServiceAccess.TRUSTED_SERVICES += [
    "iam.amazonaws.com",
    "malware-protection.guardduty.amazonaws.com",
]
FakeDelegatedAdministrator.SUPPORTED_SERVICES += [
    "backup.amazonaws.com",
    "cloudtrail.amazonaws.com",
    "config.amazonaws.com",
    "securityhub.amazonaws.com",
]

SCP = "SERVICE_CONTROL_POLICY"
LONGEST = {SCP: 5120}
MOST_POLICIES = 5


@operation("organizations", "CreatePolicy", "UpdatePolicy")
def write_policy(call: Call) -> dict[str, Any]:
    content, kind = call.params.get("Content") or "", call.params.get("Type") or SCP
    if len(content) > LONGEST.get(kind, len(content)):
        raise AwsError("ConstraintViolationException", "POLICY_CONTENT_LIMIT_EXCEEDED")
    return moto_result(call)


@operation("organizations", "AttachPolicy")
def attach(call: Call) -> dict[str, Any]:
    """Its type must be switched on, and a target has room for five of it."""
    backend = organizations_backends[call.account]["aws"]
    kind = backend.get_policy_by_id(call.params["PolicyId"]).type
    if not any(each["Type"] == kind for each in backend.ou[0].policy_types):  # type: ignore[attr-defined]
        raise AwsError("PolicyTypeNotEnabledException", f"{kind} is not enabled in this root")
    target = call.params["TargetId"]
    attached = {policy["Id"] for policy in backend.list_policies_for_target(target, kind)[0]}
    if len(attached | {call.params["PolicyId"]}) > MOST_POLICIES:
        raise AwsError(
            "ConstraintViolationException", "MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED"
        )
    return moto_result(call)


@operation("organizations", "RegisterDelegatedAdministrator")
def delegate(call: Call) -> dict[str, Any]:
    require_trust(call, call.params["ServicePrincipal"])
    return moto_result(call)


@operation("organizations", "DeleteOrganization")
def delete(call: Call) -> None:
    """
    AWS refuses as long as there are members. Only a rehearsal's destroy comes this far, having
    lifted `prevent_destroy`: members leave with the organization that was made for them.
    """
    backend = organizations_backends[call.account]["aws"]
    for member, (management, _) in list(organizations_backends.master_accounts.items()):
        if management == call.account:
            del organizations_backends.master_accounts[member]
    backend._reset()


def require_trust(call: Call, service: str) -> None:
    """@throws AwsError unless the organization lets the service work across its accounts"""
    backend: OrganizationsBackend = organizations_backends[call.account]["aws"]
    if not any(each["ServicePrincipal"] == service for each in backend.services):
        raise AwsError("ConstraintViolationException", f"{service} has no trusted access")
