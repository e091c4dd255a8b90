"""Audit frameworks: moto has none. What they find is Config's business."""

from __future__ import annotations

import uuid
from typing import Any

from moto.config.models import config_backends

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from .state import now, records, refuse, tag

# Controls of one account and region, over all its frameworks.
MAX_CONTROLS = 50
# Parameters that each control has; AWS answers with a default for one that is left out.
CONTROLS: dict[str, dict[str, str]] = {
    "BACKUP_LAST_RECOVERY_POINT_CREATED": {
        "recoveryPointAgeUnit": "days",
        "recoveryPointAgeValue": "1",
    },
    "BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK": {
        "requiredFrequencyUnit": "days",
        "requiredFrequencyValue": "1",
        "requiredRetentionDays": "35",
    },
    "BACKUP_RECOVERY_POINT_ENCRYPTED": {},
    "BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED": {},
    "BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK": {"requiredRetentionDays": "35"},
    "BACKUP_RESOURCES_PROTECTED_BY_BACKUP_PLAN": {},
    "BACKUP_RESOURCES_PROTECTED_BY_BACKUP_VAULT_LOCK": {
        "maxRetentionDays": "36500",
        "minRetentionDays": "1",
    },
    "BACKUP_RESOURCES_PROTECTED_BY_CROSS_ACCOUNT": {},
    "BACKUP_RESOURCES_PROTECTED_BY_CROSS_REGION": {},
    "RESTORE_TIME_FOR_RESOURCES_MEET_TARGET": {"maxRestoreTime": "720"},
}
MEMBERS = ("FrameworkName", "FrameworkDescription", "FrameworkControls")


@operation("backup", "CreateFramework")
def create(call: Call) -> dict[str, Any]:
    name = call.params["FrameworkName"]
    if name in records(call, "framework"):
        raise AwsError("AlreadyExistsException", f"framework {name} exists")
    if not config_backends[call.account][call.region].recorders:
        # On AWS the framework is made, and its deployment fails later.
        raise refuse("AWS Config records nothing in this account and region")
    controls = complete_controls(call, name)
    arn = f"arn:aws:backup:{call.region}:{call.account}:framework:{name}-{uuid.uuid4()}"
    record = {
        **{member: call.params[member] for member in MEMBERS if call.params.get(member)},
        "FrameworkControls": controls,
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
    controls = complete_controls(call, record["FrameworkName"])
    record.update({member: call.params[member] for member in MEMBERS if call.params.get(member)})
    record["FrameworkControls"] = controls
    return record


@operation("backup", "DeleteFramework")
def delete(call: Call) -> None:
    del records(call, "framework")[framework_named(call)["FrameworkName"]]


def complete_controls(call: Call, name: str) -> list[dict[str, Any]]:
    """
    The controls with every parameter.
    @throws AwsError if one is unknown, stands twice, or the account has too many
    """
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
    if len(set(names)) != len(names):
        raise refuse("a control stands twice")
    return [complete(control) for control in controls]


def complete(control: dict[str, Any]) -> dict[str, Any]:
    known = CONTROLS.get(control["ControlName"])
    if known is None:
        raise refuse(f"no control {control['ControlName']}")
    given = {
        each["ParameterName"]: each["ParameterValue"]
        for each in control.get("ControlInputParameters") or []
    }
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise refuse(f"{control['ControlName']} has no parameter {', '.join(unknown)}")
    if not known:
        return control
    parameters = [
        {"ParameterName": key, "ParameterValue": value}
        for key, value in {**known, **given}.items()
    ]
    return {**control, "ControlInputParameters": parameters}


def framework_named(call: Call) -> dict[str, Any]:
    record = records(call, "framework").get(call.params["FrameworkName"])
    if record is None:
        message = f"no framework {call.params['FrameworkName']}"
        raise AwsError("ResourceNotFoundException", message)
    return record
