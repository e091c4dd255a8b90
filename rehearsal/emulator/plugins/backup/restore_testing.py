"""Restore testing: moto has none of it."""

from __future__ import annotations

import re
import uuid
from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from .selections import require_usable_by_service
from .state import now, records, refuse, tag, vault_of

NAME = re.compile(r"\w{1,50}", re.ASCII)
DEFAULTS = {"ScheduleExpressionTimezone": "Etc/UTC", "StartWindowHours": 24}
SELECTION_DEFAULTS = {"ExcludeVaults": [], "SelectionWindowDays": 30}
MAX_VALIDATION_HOURS = 168


@operation("backup", "CreateRestoreTestingPlan")
def create_plan(call: Call) -> dict[str, Any]:
    asked = call.params["RestoreTestingPlan"]
    name = asked["RestoreTestingPlanName"]
    if name in records(call, "restore-plan"):
        raise AwsError("AlreadyExistsException", f"restore testing plan {name} exists")
    require_name(name)
    arn = f"arn:aws:backup:{call.region}:{call.account}:restore-testing-plan:{name}-{uuid.uuid4()}"
    record = {**plan_document(call, asked), "RestoreTestingPlanArn": arn, "CreationTime": now()}
    records(call, "restore-plan")[name] = record
    tag(call, arn, call.params.get("Tags"))
    return record


@operation("backup", "GetRestoreTestingPlan")
def get_plan(call: Call) -> dict[str, Any]:
    return {"RestoreTestingPlan": plan_named(call)}


@operation("backup", "ListRestoreTestingPlans")
def list_plans(call: Call) -> dict[str, Any]:
    return {"RestoreTestingPlans": list(records(call, "restore-plan").values())}


@operation("backup", "UpdateRestoreTestingPlan")
def update_plan(call: Call) -> dict[str, Any]:
    record = plan_named(call)
    record.update(plan_document(call, {**record, **call.params["RestoreTestingPlan"]}))
    return {**record, "UpdateTime": now()}


@operation("backup", "DeleteRestoreTestingPlan")
def delete_plan(call: Call) -> None:
    name = plan_named(call)["RestoreTestingPlanName"]
    if any(key[0] == name for key in records(call, "restore-selection")):
        raise AwsError("InvalidRequestException", "the plan still has selections")
    del records(call, "restore-plan")[name]


@operation("backup", "CreateRestoreTestingSelection")
def create_selection(call: Call) -> dict[str, Any]:
    plan = plan_named(call)
    asked = call.params["RestoreTestingSelection"]
    key = (plan["RestoreTestingPlanName"], asked["RestoreTestingSelectionName"])
    if key in records(call, "restore-selection"):
        raise AwsError("AlreadyExistsException", f"restore testing selection {key[1]} exists")
    require_name(key[1])
    require_selection(asked)
    record = {
        "RestoreMetadataOverrides": {},
        "ValidationWindowHours": 0,
        **asked,
        "RestoreTestingPlanName": key[0],
        "RestoreTestingPlanArn": plan["RestoreTestingPlanArn"],
        "CreationTime": now(),
    }
    records(call, "restore-selection")[key] = record
    return record


@operation("backup", "GetRestoreTestingSelection")
def get_selection(call: Call) -> dict[str, Any]:
    return {"RestoreTestingSelection": selection_named(call)}


@operation("backup", "ListRestoreTestingSelections")
def list_selections(call: Call) -> dict[str, Any]:
    name = plan_named(call)["RestoreTestingPlanName"]
    own = [kept for key, kept in records(call, "restore-selection").items() if key[0] == name]
    return {"RestoreTestingSelections": own}


@operation("backup", "UpdateRestoreTestingSelection")
def update_selection(call: Call) -> dict[str, Any]:
    record = selection_named(call)
    changed = {**record, **call.params["RestoreTestingSelection"]}
    require_selection(changed)
    record.update(changed)
    return {**record, "UpdateTime": now()}


@operation("backup", "DeleteRestoreTestingSelection")
def delete_selection(call: Call) -> None:
    record = selection_named(call)
    key = (record["RestoreTestingPlanName"], record["RestoreTestingSelectionName"])
    del records(call, "restore-selection")[key]


def plan_document(call: Call, asked: dict[str, Any]) -> dict[str, Any]:
    """The plan with AWS's defaults. @throws AwsError if it names a vault that does not exist"""
    selection = {**SELECTION_DEFAULTS, **asked["RecoveryPointSelection"]}
    for vault in selection.get("IncludeVaults") or []:
        if vault != "*":
            vault_of(call, vault.rsplit(":", 1)[-1])
    if not selection.get("IncludeVaults") or not selection.get("RecoveryPointTypes"):
        raise refuse("a recovery point selection needs vaults and types of recovery points")
    return {**DEFAULTS, **asked, "RecoveryPointSelection": selection}


def require_selection(asked: dict[str, Any]) -> None:
    require_usable_by_service(asked["IamRoleArn"])
    if not asked.get("ProtectedResourceArns") and not asked.get("ProtectedResourceConditions"):
        raise refuse("a selection needs ProtectedResourceArns or ProtectedResourceConditions")
    if (asked.get("ValidationWindowHours") or 0) > MAX_VALIDATION_HOURS:
        raise refuse("ValidationWindowHours must be at most 168")


def require_name(name: str) -> None:
    if not NAME.fullmatch(name):
        raise refuse(f"{name!r} must be 1 to 50 letters, digits and underscores")


def plan_named(call: Call) -> dict[str, Any]:
    name = call.params["RestoreTestingPlanName"]
    record = records(call, "restore-plan").get(name)
    if record is None:
        raise AwsError("ResourceNotFoundException", f"no restore testing plan {name}")
    return record


def selection_named(call: Call) -> dict[str, Any]:
    key = (call.params["RestoreTestingPlanName"], call.params["RestoreTestingSelectionName"])
    record = records(call, "restore-selection").get(key)
    if record is None:
        raise AwsError("ResourceNotFoundException", f"no restore testing selection {key[1]}")
    return record
