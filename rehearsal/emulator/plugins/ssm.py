"""SSM: moto has no service settings."""

from __future__ import annotations

import re
from typing import Any

from ..call import Call
from ..errors import AwsError
from ..registry import operation
from ..store import table

# Settings of the platform, and what AWS sets them to before anybody does.
DEFAULTS = {"/ssm/documents/console/public-sharing-permission": "Enable"}
PREFIX = re.compile(r"arn:aws:ssm:[a-z0-9-]+:\d{12}:servicesetting(?=/)")


@operation("ssm", "UpdateServiceSetting")
def update(call: Call) -> None:
    values(call)[setting_of(call)] = call.params["SettingValue"]


@operation("ssm", "ResetServiceSetting")
def reset(call: Call) -> dict[str, Any]:
    values(call).pop(setting_of(call), None)
    return get(call)


@operation("ssm", "GetServiceSetting")
def get(call: Call) -> dict[str, Any]:
    setting = setting_of(call)
    chosen = values(call).get(setting)
    return {
        "ServiceSetting": {
            "SettingId": setting,
            "SettingValue": chosen or DEFAULTS[setting],
            "ARN": f"arn:aws:ssm:{call.region}:{call.account}:servicesetting{setting}",
            "Status": "Customized" if chosen else "Default",
        }
    }


def setting_of(call: Call) -> str:
    """Named by path or by ARN."""
    setting = PREFIX.sub("", call.params["SettingId"])
    if setting not in DEFAULTS:
        raise AwsError("ServiceSettingNotFound", f"{setting} is no service setting")
    return setting


def values(call: Call) -> dict[str, str]:
    found: dict[str, str] = table("ssm-service-settings").setdefault(
        (call.account, call.region), {}
    )
    return found
