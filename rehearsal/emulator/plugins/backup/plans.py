"""Plans: moto cannot change them, takes any vault and any window, and shows deleted ones."""

from __future__ import annotations

from typing import Any

from moto.backup.models import Plan

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from .state import backend, plan_of, records, refuse, vault_of

# Minutes: the shortest start window, and by how much completion must come after it.
SHORTEST_WINDOW = 60
# Days that cold storage is billed at least.
COLD_DAYS = 90
# The longest history of a continuous backup.
CONTINUOUS_DAYS = 35


@operation("backup", "CreateBackupPlan")
def create(call: Call) -> dict[str, Any]:
    check(call, call.params["BackupPlan"])
    return moto_result(call)


@operation("backup", "UpdateBackupPlan")
def update(call: Call) -> dict[str, Any]:
    """A plan's new version has a version id of its own, and rules with new ids."""
    plan = plan_of(call, call.params["BackupPlanId"])
    document = call.params["BackupPlan"]
    check(call, document)
    changed = Plan(document, plan.creator_request_id, backend(call))
    plan.backup_plan, plan.version_id = changed.backup_plan, changed.version_id
    plan.advanced_backup_settings = changed.advanced_backup_settings
    result: dict[str, Any] = plan.to_dict()
    return result


@operation("backup", "GetBackupPlan")
def get(call: Call) -> dict[str, Any]:
    plan_of(call, call.params["BackupPlanId"])
    return moto_result(call)


@operation("backup", "DeleteBackupPlan")
def delete(call: Call) -> dict[str, Any]:
    plan = plan_of(call, call.params["BackupPlanId"])
    if any(key[0] == plan.backup_plan_id for key in records(call, "selection")):
        message = "Related backup plan selections must be deleted prior to backup plan deletion"
        raise AwsError("InvalidRequestException", message)
    return moto_result(call)


def check(call: Call, document: dict[str, Any]) -> None:
    """@throws AwsError for the first rule that AWS would not take"""
    names = [rule["RuleName"] for rule in document["Rules"]]
    if len(set(names)) != len(names):
        raise refuse("rule names of a plan must differ")
    for rule in document["Rules"]:
        vault_of(call, rule["TargetBackupVaultName"])
        start = rule.get("StartWindowMinutes") or SHORTEST_WINDOW
        completion = rule.get("CompletionWindowMinutes") or start + SHORTEST_WINDOW
        if start < SHORTEST_WINDOW or completion < start + SHORTEST_WINDOW:
            raise refuse(f"start window {start} and completion window {completion} are too short")
        lifecycle = rule.get("Lifecycle") or {}
        check_lifecycle(lifecycle)
        if rule.get("EnableContinuousBackup"):
            days = lifecycle.get("DeleteAfterDays") or 0
            if not 1 <= days <= CONTINUOUS_DAYS or lifecycle.get("MoveToColdStorageAfterDays"):
                raise refuse("continuous backups are kept for 1 to 35 days, and never cold")
        for copy in rule.get("CopyActions") or []:
            check_lifecycle(copy.get("Lifecycle") or {})


def check_lifecycle(lifecycle: dict[str, Any]) -> None:
    cold, gone = lifecycle.get("MoveToColdStorageAfterDays"), lifecycle.get("DeleteAfterDays")
    if cold and gone and gone < cold + COLD_DAYS:
        raise refuse("DeleteAfterDays must be at least 90 days after MoveToColdStorageAfterDays")
