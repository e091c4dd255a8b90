"""Who administers the organization's GuardDuty in a region, and what its accounts get."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...registry import operation
from ...store import table
from ..organization_state import require_management
from .detectors import detector_of, make, owned
from .features import all_features, change, invalid

Configuration = dict[str, Any]


@operation("guardduty", "EnableOrganizationAdminAccount")
def enable(call: Call) -> dict[str, Any]:
    """One administrator, the same in all regions; it gets a detector where it has none."""
    require_management(call, "BadRequestException")
    account = call.params["AdminAccountId"]
    if call.region in admins():
        raise invalid("an administrator that is there already")
    if any(other != account for other in admins().values()):
        raise invalid("another administrator in another region")
    admins()[call.region] = account
    if detector_of(account, call.region) is None:
        make(account, call.region)
    return {}


@operation("guardduty", "ListOrganizationAdminAccounts")
def list_all(call: Call) -> dict[str, Any]:
    require_management(call, "BadRequestException")
    account = admins().get(call.region)
    found = [{"AdminAccountId": account, "AdminStatus": "ENABLED"}] if account else []
    return {"AdminAccounts": found}


@operation("guardduty", "DisableOrganizationAdminAccount")
def disable(call: Call) -> dict[str, Any]:
    require_management(call, "BadRequestException")
    if admins().get(call.region) != call.params["AdminAccountId"]:
        raise invalid("an account that is no administrator")
    del admins()[call.region]
    configurations().pop(call.region, None)
    return {}


@operation("guardduty", "UpdateOrganizationConfiguration")
def update(call: Call) -> dict[str, Any]:
    configuration = configuration_of(call)
    change(configuration["Features"], call.params.get("Features") or [], "AutoEnable")
    members = call.params.get("AutoEnableOrganizationMembers")
    if members:
        configuration["AutoEnableOrganizationMembers"] = members
    return {}


@operation("guardduty", "DescribeOrganizationConfiguration")
def describe(call: Call) -> dict[str, Any]:
    configuration = configuration_of(call)
    every = {each["Name"]: each["AutoEnable"] != "NONE" for each in configuration["Features"]}
    volumes = {"EbsVolumes": {"AutoEnable": every["EBS_MALWARE_PROTECTION"]}}
    return {
        **configuration,
        "AutoEnable": configuration["AutoEnableOrganizationMembers"] != "NONE",
        "MemberAccountLimitReached": False,
        "DataSources": {
            "S3Logs": {"AutoEnable": every["S3_DATA_EVENTS"]},
            "Kubernetes": {"AuditLogs": {"AutoEnable": every["EKS_AUDIT_LOGS"]}},
            "MalwareProtection": {"ScanEc2InstanceWithFindings": volumes},
        },
    }


def configuration_of(call: Call) -> Configuration:
    """@throws AwsError unless the caller administers the organization, with its own detector"""
    owned(call)
    if admins().get(call.region) != call.account:
        raise invalid("an account that is not the organization's administrator")
    default = {
        "AutoEnableOrganizationMembers": "NONE",
        "Features": all_features("AutoEnable", "NONE"),
    }
    return configurations().setdefault(call.region, default)


def admins() -> dict[str, str]:
    """Administrator by region; a rehearsal has one organization."""
    return table("guardduty-admins")


def configurations() -> dict[str, Configuration]:
    return table("guardduty-configurations")
