"""Security Hub of an account and region, switched on and off."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from ...store import table

Record = dict[str, Any]


@operation("securityhub", "EnableSecurityHub")
def enable(call: Call) -> dict[str, Any]:
    if (call.account, call.region) in hubs():
        raise AwsError("ResourceConflictException", "Account is already subscribed to Security Hub")
    record = make(call.account, call.region)
    record["ControlFindingGenerator"] = (
        call.params.get("ControlFindingGenerator") or "SECURITY_CONTROL"
    )
    return {}


def make(account: str, region: str) -> Record:
    record: Record = {
        "HubArn": f"arn:aws:securityhub:{region}:{account}:hub/default",
        "SubscribedAt": datetime.now(timezone.utc).isoformat(),
        "AutoEnableControls": True,
        "ControlFindingGenerator": "SECURITY_CONTROL",
    }
    hubs()[account, region] = record
    return record


@operation("securityhub", "DescribeHub")
def describe(call: Call) -> dict[str, Any]:
    return hub_of(call)


@operation("securityhub", "UpdateSecurityHubConfiguration")
def update(call: Call) -> dict[str, Any]:
    record = hub_of(call)
    for member in ("AutoEnableControls", "ControlFindingGenerator"):
        if call.params.get(member) is not None:
            record[member] = call.params[member]
    return {}


@operation("securityhub", "DisableSecurityHub")
def disable(call: Call) -> dict[str, Any]:
    from .organization import admins

    hub_of(call)
    if admins().get(call.region) == call.account:
        raise AwsError("InvalidInputException", "the organization's administrator keeps its hub")
    del hubs()[call.account, call.region]
    return {}


def hub_of(call: Call) -> Record:
    record = hubs().get((call.account, call.region))
    if record is None:
        message = f"Account {call.account} is not subscribed to AWS Security Hub"
        raise AwsError("InvalidAccessException", message)
    return record


def hubs() -> dict[tuple[str, str], Record]:
    return table("securityhub-hubs")
