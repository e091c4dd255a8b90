"""Budgets: moto forgets tags, keeps a budget's account, and cannot say who is told of what."""

from __future__ import annotations

from typing import Any

from moto.budgets.models import Budget, budgets_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..store import table

# AWS's own limits.
NOTIFICATIONS = 10
SNS_SUBSCRIBERS = 1


@operation("budgets", "CreateBudget")
def create(call: Call) -> dict[str, Any]:
    params = call.params
    check_account(call)
    notices = params.get("NotificationsWithSubscribers") or []
    if len(notices) > NOTIFICATIONS:
        raise AwsError("CreationLimitExceededException", "a budget has ten notifications")
    for notice in notices:
        check_subscribers(notice["Subscribers"])
    result = moto_result(call)
    name = params["Budget"]["BudgetName"]
    tags()[arn(call, name)] = {
        each["Key"]: each["Value"] for each in params.get("ResourceTags") or []
    }
    return result


@operation("budgets", "UpdateBudget")
def update(call: Call) -> None:
    check_account(call)
    new = call.params["NewBudget"]
    found = budget(call, new["BudgetName"])
    found.budget = {**found.budget, **new}


@operation("budgets", "CreateNotification")
def create_notification(call: Call) -> dict[str, Any]:
    """The provider makes a budget first and then what it tells, one by one."""
    check_account(call)
    check_subscribers(call.params["Subscribers"])
    if len(budget(call, call.params["BudgetName"]).notifications) >= NOTIFICATIONS:
        raise AwsError("CreationLimitExceededException", "a budget has ten notifications")
    return moto_result(call)


@operation("budgets", "DescribeNotificationsForBudget")
def notifications(call: Call) -> dict[str, Any]:
    found = budget(call, call.params["BudgetName"]).notifications
    return {"Notifications": [each.details for each in found]}


@operation("budgets", "DescribeSubscribersForNotification")
def subscribers(call: Call) -> dict[str, Any]:
    wanted = identity(call.params["Notification"])
    for each in budget(call, call.params["BudgetName"]).notifications:
        if identity(each.details) == wanted:
            return {"Subscribers": each.subscribers}
    raise AwsError("NotFoundException", "the notification does not exist")


@operation("budgets", "DeleteBudget")
def delete(call: Call) -> dict[str, Any]:
    tags().pop(arn(call, call.params["BudgetName"]), None)
    return moto_result(call)


@operation("budgets", "ListTagsForResource")
def list_tags(call: Call) -> dict[str, Any]:
    found = tags_of(call)
    return {"ResourceTags": [{"Key": key, "Value": value} for key, value in found.items()]}


@operation("budgets", "TagResource")
def tag(call: Call) -> None:
    tags_of(call).update({each["Key"]: each["Value"] for each in call.params["ResourceTags"]})


@operation("budgets", "UntagResource")
def untag(call: Call) -> None:
    for key in call.params["ResourceTagKeys"]:
        tags_of(call).pop(key, None)


def check_account(call: Call) -> None:
    if call.params["AccountId"] != call.account:
        raise AwsError("AccessDeniedException", f"{call.params['AccountId']} is another account")


def check_subscribers(found: list[dict[str, Any]]) -> None:
    """@see https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-best-practices.html"""
    if sum(each["SubscriptionType"] == "SNS" for each in found) > SNS_SUBSCRIBERS:
        raise AwsError("CreationLimitExceededException", "a notification tells one topic")


def budget(call: Call, name: str) -> Budget:
    found = budgets_backends[call.account]["aws"].budgets[call.account].get(name)
    if found is None:
        raise AwsError("NotFoundException", f"Unable to get budget: {name}")
    return found


def identity(notification: dict[str, Any]) -> tuple[Any, ...]:
    """What tells one notification of a budget from another."""
    return (
        notification["NotificationType"],
        notification["ComparisonOperator"],
        float(notification["Threshold"]),
        notification.get("ThresholdType", "PERCENTAGE"),
    )


def arn(call: Call, name: str) -> str:
    return f"arn:aws:budgets::{call.account}:budget/{name}"


def tags_of(call: Call) -> dict[str, str]:
    found = tags().get(call.params["ResourceARN"])
    if found is None:
        raise AwsError("NotFoundException", f"{call.params['ResourceARN']} does not exist")
    return found


def tags() -> dict[str, dict[str, str]]:
    return table("budget-tags")
