"""Selections of a plan: moto has none."""

from __future__ import annotations

import json
import uuid
from typing import Any

from moto.iam.models import iam_backends

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from .state import now, plan_of, records, refuse

SERVICE = "backup.amazonaws.com"
LOOKUP = "tag:GetResources"


@operation("backup", "CreateBackupSelection")
def create(call: Call) -> dict[str, Any]:
    """
    AWS tries the role at once. Its own messages are retried by the provider for minutes, as those
    of a role that IAM has not yet spread.
    """
    plan = plan_of(call, call.params["BackupPlanId"])
    selection = call.params["BackupSelection"]
    require_usable(selection["IamRoleArn"])
    name = selection["SelectionName"]
    kept = records(call, "selection")
    for key, other in kept.items():
        if key[0] == plan.backup_plan_id and other["BackupSelection"]["SelectionName"] == name:
            raise AwsError("AlreadyExistsException", f"Backup selection {name} already exists")
    if not any(selection.get(member) for member in ("Resources", "ListOfTags", "Conditions")):
        raise refuse("a selection needs resources, tags or conditions")
    record = {
        "BackupPlanId": plan.backup_plan_id,
        "SelectionId": str(uuid.uuid4()),
        "CreationDate": now(),
        "BackupSelection": selection,
    }
    kept[plan.backup_plan_id, record["SelectionId"]] = record
    return record


@operation("backup", "GetBackupSelection")
def get(call: Call) -> dict[str, Any]:
    return found(call)


@operation("backup", "ListBackupSelections")
def list_all(call: Call) -> dict[str, Any]:
    plan_id = plan_of(call, call.params["BackupPlanId"]).backup_plan_id
    own = [record for key, record in records(call, "selection").items() if key[0] == plan_id]
    listed = [{**record, **record["BackupSelection"]} for record in own]
    return {"BackupSelectionsList": listed}


@operation("backup", "DeleteBackupSelection")
def delete(call: Call) -> None:
    record = found(call)
    del records(call, "selection")[record["BackupPlanId"], record["SelectionId"]]


def found(call: Call) -> dict[str, Any]:
    key = (call.params["BackupPlanId"], call.params["SelectionId"])
    record = records(call, "selection").get(key)
    if record is None:
        raise AwsError("ResourceNotFoundException", f"no selection {key[1]} of plan {key[0]}")
    return record


def require_usable(role_arn: str) -> None:
    """@throws AwsError unless AWS Backup may assume the role, and the role may look up tags"""
    role = require_usable_by_service(role_arn)
    # AWS's own policies are taken to be right; of ours, the action must stand in one.
    allowed = [json.dumps(policy) for policy in role.policies.values()]
    if not role.managed_policies and not any(LOOKUP in policy for policy in allowed):
        raise refuse(f"the role {role_arn} may not call {LOOKUP}")


def require_usable_by_service(role_arn: str) -> Any:
    """The role. @throws AwsError unless AWS Backup may assume it"""
    account = role_arn.split(":")[4]
    roles = iam_backends[account]["aws"].roles.values()
    role = next((each for each in roles if each.arn == role_arn), None)
    if role is None or SERVICE not in role.assume_role_policy_document:
        raise refuse(f"the role {role_arn} does not trust {SERVICE}")
    return role
