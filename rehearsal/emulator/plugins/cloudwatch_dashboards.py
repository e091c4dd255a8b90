"""
Dashboards: an account's belong to no region, and CloudWatch reads their bodies. moto keeps them by
region, unread.

@see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime, timezone
from typing import Any

from moto.cloudwatch.models import cloudwatch_backends

from ..call import Call
from ..errors import AwsError
from ..registry import operation
from ..store import table

COLUMNS = 24
MAX_HEIGHT = 1_000
MAX_WIDGETS = 500
MAX_METRICS = 500
MAX_ALARMS = 100
TYPES = {"metric", "text", "alarm", "log", "explorer", "custom"}
NAME = re.compile(r"[A-Za-z0-9_-]{1,255}")

Widget = dict[str, Any]


@operation("cloudwatch", "PutDashboard")
def put(call: Call) -> dict[str, Any]:
    name, body = call.params["DashboardName"], call.params["DashboardBody"]
    if not NAME.fullmatch(name):
        raise AwsError("InvalidParameterInput", f"{name!r} is no name of a dashboard")
    found = list(problems(call, body))
    if found:
        raise AwsError("InvalidParameterInput", f"The dashboard body is invalid: {'; '.join(found)}")
    dashboards()[call.account, name] = {
        "DashboardName": name,
        "DashboardArn": f"arn:aws:cloudwatch::{call.account}:dashboard/{name}",
        "DashboardBody": body,
        "LastModified": datetime.now(timezone.utc).replace(tzinfo=None),
        "Size": len(body),
    }
    return {"DashboardValidationMessages": []}


@operation("cloudwatch", "GetDashboard")
def get(call: Call) -> dict[str, Any]:
    found = dashboards().get((call.account, call.params["DashboardName"]))
    if found is None:
        raise AwsError("ResourceNotFound", "Dashboard does not exist")
    return found


@operation("cloudwatch", "ListDashboards")
def listed(call: Call) -> dict[str, Any]:
    prefix = call.params.get("DashboardNamePrefix") or ""
    return {
        "DashboardEntries": [
            each
            for (account, name), each in dashboards().items()
            if account == call.account and name.startswith(prefix)
        ]
    }


@operation("cloudwatch", "DeleteDashboards")
def delete(call: Call) -> None:
    keys = [(call.account, name) for name in call.params["DashboardNames"]]
    if not all(key in dashboards() for key in keys):
        raise AwsError("ResourceNotFound", "The specified dashboard does not exist")
    for key in keys:
        del dashboards()[key]


def problems(call: Call, body: str) -> Iterator[str]:
    try:
        widgets = json.loads(body).get("widgets")
    except (ValueError, AttributeError):
        yield "it is no JSON object"
        return
    if not isinstance(widgets, list) or len(widgets) > MAX_WIDGETS:
        yield f"widgets must be a list of at most {MAX_WIDGETS}"
        return
    for index, widget in enumerate(widgets):
        for problem in widget_problems(call, widget):
            yield f"widgets[{index}]: {problem}"


def widget_problems(call: Call, widget: Widget) -> Iterator[str]:
    kind, properties = widget.get("type"), widget.get("properties", {})
    if kind not in TYPES:
        yield f"no widget is of type {kind!r}"
    x, y = widget.get("x", 0), widget.get("y", 0)
    width, height = widget.get("width", 6), widget.get("height", 6)
    if not (0 <= x and 1 <= width and x + width <= COLUMNS):
        yield f"columns {x} to {x + width} are not within {COLUMNS}"
    if not (0 <= y and 1 <= height <= MAX_HEIGHT):
        yield f"height must be 1 to {MAX_HEIGHT}, got {height}"
    if kind == "metric":
        yield from metric_problems(properties)
    if kind == "alarm":
        yield from alarm_problems(call, properties.get("alarms", []))
    if kind == "text" and not properties.get("markdown"):
        yield "markdown is required"


def metric_problems(properties: Widget) -> Iterator[str]:
    metrics = properties.get("metrics", [])
    if not properties.get("region"):
        yield "region is required"
    if not metrics and not properties.get("annotations"):
        yield "metrics or annotations are required"
    if len(metrics) > MAX_METRICS:
        yield f"at most {MAX_METRICS} metrics"
    if properties.get("period", 60) % 60 and properties["period"] not in (1, 5, 10, 30):
        yield "period must be a multiple of 60 seconds"
    for metric in metrics:
        names = [each for each in metric if isinstance(each, str)]
        options = metric[-1] if metric and isinstance(metric[-1], dict) else {}
        if "expression" in options:
            if options["expression"].count("'") % 2 or options["expression"].count('"') % 2:
                yield f"unbalanced quotes in {options['expression']!r}"
        elif len(names) < 2 or len(names) % 2:
            yield f"{metric!r} is no namespace and metric with pairs of dimensions"


def alarm_problems(call: Call, arns: list[str]) -> Iterator[str]:
    """CloudWatch shows an alarm that does not exist as such; here it is a mistake of ours."""
    if not 1 <= len(arns) <= MAX_ALARMS:
        yield f"alarms must be 1 to {MAX_ALARMS}"
    for arn in arns:
        _, _, _, region, account, _, name = arn.split(":", 6)
        composite = (account, region, name) in table("composite-alarms")
        if not composite and name not in cloudwatch_backends[account][region].alarms:
            yield f"alarm {arn} does not exist"


def dashboards() -> dict[tuple[str, str], dict[str, Any]]:
    return table("dashboards")
