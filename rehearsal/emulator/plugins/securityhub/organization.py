"""Who administers the organization's Security Hub in a region, and whether centrally or not."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from ...store import table
from ..organization_state import require_management
from .hubs import hub_of, hubs, make

Configuration = dict[str, Any]


@operation("securityhub", "EnableOrganizationAdminAccount")
def enable(call: Call) -> dict[str, Any]:
    """The account gets a hub where it has none."""
    require_management(call, "AccessDeniedException")
    account = call.params["AdminAccountId"]
    if any(other != account for other in admins().values()):
        raise AwsError("ResourceConflictException", "another account is the administrator")
    if call.region in admins():
        raise AwsError("ResourceConflictException", "the account is the administrator already")
    admins()[call.region] = account
    if (account, call.region) not in hubs():
        make(account, call.region)
    return {}


@operation("securityhub", "ListOrganizationAdminAccounts")
def list_all(call: Call) -> dict[str, Any]:
    require_management(call, "AccessDeniedException")
    account = admins().get(call.region)
    return {"AdminAccounts": [{"AccountId": account, "Status": "ENABLED"}] if account else []}


@operation("securityhub", "DisableOrganizationAdminAccount")
def disable(call: Call) -> dict[str, Any]:
    require_management(call, "AccessDeniedException")
    if admins().get(call.region) != call.params["AdminAccountId"]:
        raise AwsError("ResourceNotFoundException", "the account is no administrator")
    del admins()[call.region]
    configurations().pop(call.region, None)
    return {}


@operation("securityhub", "UpdateOrganizationConfiguration")
def update(call: Call) -> dict[str, Any]:
    from .aggregation import aggregators

    require_admin(call)
    params = call.params
    kind = (params.get("OrganizationConfiguration") or {}).get("ConfigurationType") or "LOCAL"
    if kind == "CENTRAL":
        if params.get("AutoEnable") or params.get("AutoEnableStandards") != "NONE":
            raise AwsError("InvalidInputException", "central configuration enables nothing itself")
        if (call.account, call.region) not in aggregators():
            code = "InvalidAccessException"
            raise AwsError(code, "central configuration wants findings aggregated in this region")
    configurations()[call.region] = {
        "AutoEnable": params["AutoEnable"],
        "AutoEnableStandards": params.get("AutoEnableStandards") or "DEFAULT",
        "OrganizationConfiguration": {"ConfigurationType": kind, "Status": "ENABLED"},
    }
    return {}


@operation("securityhub", "DescribeOrganizationConfiguration")
def describe(call: Call) -> dict[str, Any]:
    require_admin(call)
    return {**configuration_of(call), "MemberAccountLimitReached": False}


def configuration_of(call: Call) -> Configuration:
    default = {
        "AutoEnable": False,
        "AutoEnableStandards": "DEFAULT",
        "OrganizationConfiguration": {"ConfigurationType": "LOCAL", "Status": "ENABLED"},
    }
    return configurations().get(call.region, default)


def require_admin(call: Call) -> None:
    hub_of(call)
    if admins().get(call.region) != call.account:
        code = "AccessDeniedException"
        raise AwsError(code, f"{call.account} does not administer the organization")


def require_central(call: Call) -> None:
    require_admin(call)
    kind = configuration_of(call)["OrganizationConfiguration"]["ConfigurationType"]
    if kind != "CENTRAL":
        raise AwsError("AccessDeniedException", "the organization is not configured centrally here")


def admins() -> dict[str, str]:
    """Administrator by region; a rehearsal has one organization."""
    return table("securityhub-admins")


def configurations() -> dict[str, Configuration]:
    return table("securityhub-configurations")
