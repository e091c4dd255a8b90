"""Cost Explorer: moto has no anomaly monitors and subscriptions."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from moto.ce.models import ce_backends

from ..call import Call
from ..errors import AwsError
from ..registry import operation
from ..store import table

Record = dict[str, Any]


@operation("ce", "CreateAnomalyMonitor")
def create_monitor(call: Call) -> dict[str, Any]:
    """AWS allows one monitor for each dimension in an account."""
    wanted = call.params["AnomalyMonitor"]
    dimension = wanted.get("MonitorDimension")
    if wanted["MonitorType"] == "DIMENSIONAL":
        if any(each.get("MonitorDimension") == dimension for each in own(call, monitors())):
            raise AwsError(
                "ValidationException", "Limit exceeded on dimensional spend monitor creation"
            )
    arn = f"arn:aws:ce::{call.account}:anomalymonitor/{uuid.uuid4()}"
    today = date.today().isoformat()
    monitors()[arn] = {
        **wanted,
        "MonitorArn": arn,
        "CreationDate": today,
        "LastUpdatedDate": today,
        "DimensionalValueCount": 0,
    }
    keep_tags(call, arn)
    return {"MonitorArn": arn}


@operation("ce", "GetAnomalyMonitors")
def get_monitors(call: Call) -> dict[str, Any]:
    return {"AnomalyMonitors": found(call, monitors(), "MonitorArnList", "UnknownMonitorException")}


@operation("ce", "UpdateAnomalyMonitor")
def update_monitor(call: Call) -> dict[str, Any]:
    monitor = one(monitors(), call.params["MonitorArn"], "UnknownMonitorException")
    monitor["MonitorName"] = call.params.get("MonitorName") or monitor["MonitorName"]
    return {"MonitorArn": monitor["MonitorArn"]}


@operation("ce", "DeleteAnomalyMonitor")
def delete_monitor(call: Call) -> None:
    arn = call.params["MonitorArn"]
    one(monitors(), arn, "UnknownMonitorException")
    del monitors()[arn]


@operation("ce", "CreateAnomalySubscription")
def create_subscription(call: Call) -> dict[str, Any]:
    wanted = call.params["AnomalySubscription"]
    check_subscription(wanted)
    arn = f"arn:aws:ce::{call.account}:anomalysubscription/{uuid.uuid4()}"
    subscriptions()[arn] = {**wanted, "SubscriptionArn": arn, "AccountId": call.account}
    keep_tags(call, arn)
    return {"SubscriptionArn": arn}


@operation("ce", "GetAnomalySubscriptions")
def get_subscriptions(call: Call) -> dict[str, Any]:
    listed = found(
        call, subscriptions(), "SubscriptionArnList", "UnknownSubscriptionException"
    )
    return {"AnomalySubscriptions": listed}


@operation("ce", "UpdateAnomalySubscription")
def update_subscription(call: Call) -> dict[str, Any]:
    arn = call.params["SubscriptionArn"]
    subscription = one(subscriptions(), arn, "UnknownSubscriptionException")
    new = {
        member: value
        for member, value in call.params.items()
        if member != "SubscriptionArn" and value is not None
    }
    check_subscription({**subscription, **new})
    subscription.update(new)
    return {"SubscriptionArn": arn}


@operation("ce", "DeleteAnomalySubscription")
def delete_subscription(call: Call) -> None:
    arn = call.params["SubscriptionArn"]
    one(subscriptions(), arn, "UnknownSubscriptionException")
    del subscriptions()[arn]


def check_subscription(wanted: Record) -> None:
    """@see https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_AnomalySubscription.html"""
    for arn in wanted["MonitorArnList"]:
        one(monitors(), arn, "UnknownMonitorException")
    kinds = {each["Type"] for each in wanted["Subscribers"]}
    at_once = wanted["Frequency"] == "IMMEDIATE"
    if kinds != ({"SNS"} if at_once else {"EMAIL"}):
        raise AwsError(
            "ValidationException", "IMMEDIATE goes to topics, DAILY and WEEKLY go to e-mail"
        )


def found(call: Call, records: dict[str, Record], member: str, unknown: str) -> list[Record]:
    arns = call.params.get(member)
    if not arns:
        return own(call, records)
    return [one(records, arn, unknown) for arn in arns]


def own(call: Call, records: dict[str, Record]) -> list[Record]:
    return [each for arn, each in records.items() if f"::{call.account}:" in arn]


def one(records: dict[str, Record], arn: str, unknown: str) -> Record:
    if arn not in records:
        raise AwsError(unknown, f"{arn} does not exist")
    return records[arn]


def keep_tags(call: Call, arn: str) -> None:
    tags = call.params.get("ResourceTags") or []
    ce_backends[call.account]["aws"].tag_resource(arn, tags)


def monitors() -> dict[str, Record]:
    return table("anomaly-monitors")


def subscriptions() -> dict[str, Record]:
    return table("anomaly-subscriptions")
