"""What moto keeps of AWS Backup, and how an ARN of it looks."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from moto.backup.models import backup_backends

from ...call import Call
from ...errors import AwsError
from ...store import table


def backend(call: Call) -> Any:
    return backup_backends[call.account][call.region]


def records(call: Call, kind: str) -> dict[Any, dict[str, Any]]:
    """Records of one kind, of the caller's account and region."""
    kept: dict[Any, dict[str, Any]] = table(f"backup:{kind}").setdefault(
        (call.account, call.region), {}
    )
    return kept


def vault_of(call: Call, name: str) -> Any:
    found = backend(call).vaults.get(name)
    if found is None:
        raise AwsError("ResourceNotFoundException", f"Backup vault {name} not found")
    return found


def plan_of(call: Call, plan_id: str) -> Any:
    """A plan that is not deleted: moto keeps deleted ones, marked."""
    found = backend(call).plans.get(plan_id)
    if found is None or found.deletion_date is not None:
        raise AwsError("ResourceNotFoundException", f"Cannot find Backup plan with ID {plan_id}")
    return found


def refuse(message: str) -> AwsError:
    return AwsError("InvalidParameterValueException", message)


def tag(call: Call, arn: str, tags: dict[str, str] | None) -> None:
    if tags:
        backend(call).tag_resource(arn, tags)


def now() -> datetime:
    return datetime.now(timezone.utc).replace(microsecond=0)
