"""CloudWatch: moto has no composite alarms, and dashboards of each region."""

from __future__ import annotations

import re
from datetime import datetime, timezone
from typing import Any

from moto.cloudwatch.models import cloudwatch_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..store import table
from . import cloudwatch_dashboards  # noqa: F401

Alarm = dict[str, Any]


@operation("cloudwatch", "PutCompositeAlarm")
def put(call: Call) -> None:
    params, now = call.params, datetime.now(timezone.utc).replace(tzinfo=None)
    name = params["AlarmName"]
    for child in children(params["AlarmRule"]):
        if child not in known_names(call):
            raise AwsError("ValidationError", f"the alarm {child} in the rule does not exist")
    arn = f"arn:aws:cloudwatch:{call.region}:{call.account}:alarm:{name}"
    alarms()[call.account, call.region, name] = {
        **{key: value for key, value in params.items() if key != "Tags"},
        "AlarmArn": arn,
        "ActionsEnabled": params.get("ActionsEnabled", True),
        "StateValue": "OK",
        "StateReason": "",
        "StateUpdatedTimestamp": now,
        "AlarmConfigurationUpdatedTimestamp": now,
    }
    if params.get("Tags"):
        cloudwatch_backends[call.account][call.region].tagger.tag_resource(arn, params["Tags"])


@operation("cloudwatch", "DescribeAlarms")
def describe(call: Call) -> dict[str, Any]:
    """Without AlarmTypes AWS answers metric alarms only."""
    params = call.params
    types = params.get("AlarmTypes") or ["MetricAlarm"]
    result = moto_result(call)
    if "MetricAlarm" not in types:
        result["MetricAlarms"] = []
    names, prefix = params.get("AlarmNames"), params.get("AlarmNamePrefix") or ""
    result["CompositeAlarms"] = [
        alarm
        for (account, region, name), alarm in alarms().items()
        if (account, region) == (call.account, call.region)
        and "CompositeAlarm" in types
        and (not names or name in names)
        and name.startswith(prefix)
    ]
    return result


@operation("cloudwatch", "DeleteAlarms")
def delete(call: Call) -> None:
    names = call.params["AlarmNames"]
    composite = [name for name in names if alarms().pop((call.account, call.region, name), None)]
    if not composite:
        moto_result(call)


@operation("cloudwatch", "EnableAlarmActions", "DisableAlarmActions")
def switch_actions(call: Call) -> None:
    enabled = call.operation.startswith("Enable")
    for name in call.params["AlarmNames"]:
        alarm = alarms().get((call.account, call.region, name))
        if alarm:
            alarm["ActionsEnabled"] = enabled
    if not all((call.account, call.region, name) in alarms() for name in call.params["AlarmNames"]):
        moto_result(call)


def alarms() -> dict[tuple[str, str, str], Alarm]:
    return table("composite-alarms")


def known_names(call: Call) -> set[str]:
    metric = set(cloudwatch_backends[call.account][call.region].alarms)
    return metric | {key[2] for key in alarms() if key[:2] == (call.account, call.region)}


def children(rule: str) -> list[str]:
    """Alarm names in a rule such as `ALARM(a) OR NOT OK("b")`, also where an ARN is given."""
    found = re.findall(r"(?:ALARM|OK|INSUFFICIENT_DATA)\(\s*[\"']?([^)\"']+)[\"']?\s*\)", rule)
    return [name.strip().rsplit(":", 1)[-1] for name in found]
