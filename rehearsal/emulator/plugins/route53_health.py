"""
Route 53's health checks: moto forgets alarms and what silence means, takes children and alarms that
do not exist, and records that name no check.
"""

from __future__ import annotations

import uuid
from typing import Any

from moto.cloudwatch.models import cloudwatch_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..store import table

INVALID = "InvalidInput"
UNKNOWN = "NoSuchHealthCheck"
# What AWS fills in where a request says nothing.
DEFAULTS: dict[str, Any] = {
    "RequestInterval": 30,
    "FailureThreshold": 3,
    "MeasureLatency": False,
    "Inverted": False,
    "Disabled": False,
}
# Kinds that ask nobody by themselves have none of these.
OF_PROBES = ("RequestInterval", "FailureThreshold", "MeasureLatency", "EnableSNI")


@operation("route53", "CreateHealthCheck")
def create(call: Call) -> dict[str, Any]:
    config = filled(call.params["HealthCheckConfig"])
    refuse_unknown(call, config)
    check = {
        "Id": str(uuid.uuid4()),
        "CallerReference": call.params["CallerReference"],
        "HealthCheckConfig": config,
        "HealthCheckVersion": 1,
    }
    checks(call)[check["Id"]] = check
    return {"HealthCheck": answered(call, check), "Location": f"https://route53/{check['Id']}"}


@operation("route53", "GetHealthCheck")
def get(call: Call) -> dict[str, Any]:
    return {"HealthCheck": answered(call, known(call))}


@operation("route53", "ListHealthChecks")
def list_checks(call: Call) -> dict[str, Any]:
    found = [answered(call, check) for check in checks(call).values()]
    return {"HealthChecks": found, "Marker": "", "IsTruncated": False, "MaxItems": "100"}


@operation("route53", "UpdateHealthCheck")
def update(call: Call) -> dict[str, Any]:
    check = known(call)
    changes = {
        name: value
        for name, value in call.params.items()
        if name not in ("HealthCheckId", "HealthCheckVersion", "ResetElements") and value is not None
    }
    config = {**check["HealthCheckConfig"], **changes}
    refuse_unknown(call, config)
    check["HealthCheckConfig"] = config
    check["HealthCheckVersion"] += 1
    return {"HealthCheck": answered(call, check)}


@operation("route53", "DeleteHealthCheck")
def delete(call: Call) -> dict[str, Any]:
    """AWS lets a child go only when no calculated check counts it any more."""
    wanted = known(call)["Id"]
    for check in checks(call).values():
        if wanted in check["HealthCheckConfig"].get("ChildHealthChecks", []):
            raise AwsError("HealthCheckInUse", f"{wanted} is a child of {check['Id']}")
    del checks(call)[wanted]
    return {}


@operation("route53", "ChangeResourceRecordSets")
def change_records(call: Call) -> dict[str, Any]:
    """A record whose check does not exist is refused."""
    for each in call.params["ChangeBatch"]["Changes"]:
        named = each["ResourceRecordSet"].get("HealthCheckId")
        if each["Action"] != "DELETE" and named and named not in checks(call):
            raise AwsError("InvalidInput", f"No health check found with ID: {named}")
    return moto_result(call)


def filled(config: dict[str, Any]) -> dict[str, Any]:
    kind = config["Type"]
    asks = kind not in ("CALCULATED", "CLOUDWATCH_METRIC", "RECOVERY_CONTROL")
    defaults = {
        name: value for name, value in DEFAULTS.items() if asks or name not in OF_PROBES
    }
    if kind == "HTTPS":
        defaults["EnableSNI"] = True
    if kind == "CLOUDWATCH_METRIC":
        defaults["InsufficientDataHealthStatus"] = "LastKnownStatus"
    if not asks:
        config = {name: value for name, value in config.items() if name not in OF_PROBES}
    return {**defaults, **config}


def refuse_unknown(call: Call, config: dict[str, Any]) -> None:
    for child in config.get("ChildHealthChecks") or []:
        if child not in checks(call):
            raise AwsError(INVALID, f"Invalid parameter: child health check {child} does not exist")
    alarm = config.get("AlarmIdentifier")
    if alarm and alarm["Name"] not in cloudwatch_backends[call.account][alarm["Region"]].alarms:
        raise AwsError(INVALID, f"There is no alarm {alarm['Name']} in {alarm['Region']}")


def answered(call: Call, check: dict[str, Any]) -> dict[str, Any]:
    """With the metric that a check looks at, as AWS tells it."""
    alarm = check["HealthCheckConfig"].get("AlarmIdentifier")
    if not alarm:
        return dict(check)
    found = cloudwatch_backends[call.account][alarm["Region"]].alarms[alarm["Name"]]
    return {
        **check,
        "CloudWatchAlarmConfiguration": {
            "EvaluationPeriods": found.evaluation_periods,
            "Threshold": found.threshold,
            "ComparisonOperator": found.comparison_operator,
            "Period": found.period,
            "MetricName": found.metric_name,
            "Namespace": found.namespace,
            "Statistic": found.statistic,
        },
    }


def known(call: Call) -> dict[str, Any]:
    check = checks(call).get(call.params["HealthCheckId"])
    if check is None:
        raise AwsError(UNKNOWN, f"No health check exists with ID {call.params['HealthCheckId']}")
    return check  # type: ignore[no-any-return]


def checks(call: Call) -> dict[str, dict[str, Any]]:
    """An account's checks by id; Route 53 has no regions."""
    return table(f"health-checks/{call.account}")
