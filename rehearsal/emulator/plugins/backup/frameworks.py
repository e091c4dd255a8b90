"""Audit frameworks: moto has none. What they find is Config's business."""

from __future__ import annotations

import uuid
from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from .state import now, records, refuse, tag

# Controls of one account and region, over all its frameworks.
MAX_CONTROLS = 50
MEMBERS = ("FrameworkName", "FrameworkDescription", "FrameworkControls")


@operation("backup", "CreateFramework")
def create(call: Call) -> dict[str, Any]:
    name = call.params["FrameworkName"]
    if name in records(call, "framework"):
        raise AwsError("AlreadyExistsException", f"framework {name} exists")
    require_controls(call, name)
    arn = f"arn:aws:backup:{call.region}:{call.account}:framework:{name}-{uuid.uuid4()}"
    record = {
        **{member: call.params[member] for member in MEMBERS if call.params.get(member)},
        "FrameworkArn": arn,
        "CreationTime": now(),
        "DeploymentStatus": "COMPLETED",
        "FrameworkStatus": "ACTIVE",
    }
    records(call, "framework")[name] = record
    tag(call, arn, call.params.get("FrameworkTags"))
    return record


@operation("backup", "DescribeFramework")
def describe(call: Call) -> dict[str, Any]:
    return framework_named(call)


@operation("backup", "ListFrameworks")
def list_all(call: Call) -> dict[str, Any]:
    kept = records(call, "framework").values()
    listed = [{**each, "NumberOfControls": len(each["FrameworkControls"])} for each in kept]
    return {"Frameworks": listed}


@operation("backup", "UpdateFramework")
def update(call: Call) -> dict[str, Any]:
    record = framework_named(call)
    require_controls(call, record["FrameworkName"])
    record.update({member: call.params[member] for member in MEMBERS if call.params.get(member)})
    return record


@operation("backup", "DeleteFramework")
def delete(call: Call) -> None:
    del records(call, "framework")[framework_named(call)["FrameworkName"]]


def require_controls(call: Call, name: str) -> None:
    """@throws AwsError if a control stands twice, or the account has too many"""
    controls = call.params.get("FrameworkControls") or []
    names = [control["ControlName"] for control in controls]
    others = [
        control
        for each in records(call, "framework").values()
        if each["FrameworkName"] != name
        for control in each["FrameworkControls"]
    ]
    if len(names) + len(others) > MAX_CONTROLS:
        raise AwsError("LimitExceededException", f"more than {MAX_CONTROLS} controls")
    scopes = [(control["ControlName"], str(control.get("ControlScope"))) for control in controls]
    if len(set(scopes)) != len(scopes):
        raise refuse("a control stands twice with the same scope")


def framework_named(call: Call) -> dict[str, Any]:
    record = records(call, "framework").get(call.params["FrameworkName"])
    if record is None:
        message = f"no framework {call.params['FrameworkName']}"
        raise AwsError("ResourceNotFoundException", message)
    return record
