"""What the organization lets its accounts do with backups; moto has none of it."""

from __future__ import annotations

from typing import Any

from moto.organizations.models import organizations_backends

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from ...store import table

OFF = {
    "isCrossAccountBackupEnabled": "false",
    "isDelegatedAdministratorEnabled": "false",
    "isMpaEnabled": "false",
}


@operation("backup", "UpdateGlobalSettings")
def update(call: Call) -> None:
    """Settings that are not named keep their values."""
    backend = organizations_backends[call.account]["aws"]
    if backend.org is None:
        raise AwsError("InvalidRequestException", "only the management account may do this")
    wanted = call.params.get("GlobalSettings") or {}
    for name, value in wanted.items():
        if name not in OFF or value not in ("true", "false"):
            raise AwsError("InvalidParameterValueException", f"{name} cannot be {value}")
    table("backup-global-settings")[call.account] = {**current(call), **wanted}


@operation("backup", "DescribeGlobalSettings")
def describe(call: Call) -> dict[str, Any]:
    return {"GlobalSettings": current(call)}


def current(call: Call) -> dict[str, str]:
    return table("backup-global-settings").get(call.account, OFF)
