"""Budgets with their notifications and tags."""

from __future__ import annotations

from typing import Any

from conftest import NETWORK, PAYMENTS, Clients

TOPIC = "arn:aws:sns:sa-east-1:111111111111:costs"


def budget(**params: Any) -> dict[str, Any]:
    limit = {"Amount": "10", "Unit": "USD"}
    return {
        "AccountId": NETWORK,
        "Budget": {
            "BudgetName": "b",
            "BudgetType": "COST",
            "TimeUnit": "MONTHLY",
            "BudgetLimit": limit,
        },
        **params,
    }


def notice(threshold: float, *kinds: str) -> dict[str, Any]:
    return {
        "Notification": {
            "NotificationType": "ACTUAL",
            "ComparisonOperator": "GREATER_THAN",
            "Threshold": threshold,
        },
        "Subscribers": [
            {"SubscriptionType": kind, "Address": TOPIC if kind == "SNS" else "a@klap.test"}
            for kind in kinds
        ],
    }


def test_a_budget_says_whom_it_tells_of_what(aws: Clients, code: Any) -> None:
    aws("sns").create_topic(Name="costs")
    budgets, both = aws("budgets"), {"AccountId": NETWORK, "BudgetName": "b"}
    budgets.create_budget(**budget(NotificationsWithSubscribers=[notice(80, "SNS")]))
    budgets.create_notification(**both, **notice(100, "EMAIL"))
    listed = budgets.describe_notifications_for_budget(**both)["Notifications"]
    assert [each["Threshold"] for each in listed] == [80.0, 100.0]
    asked = {**both, "Notification": notice(80)["Notification"]}
    (told,) = budgets.describe_subscribers_for_notification(**asked)["Subscribers"]
    assert told == {"SubscriptionType": "SNS", "Address": TOPIC}
    asked = {**both, "Notification": notice(50)["Notification"]}
    assert code(budgets.describe_subscribers_for_notification, **asked) == "NotFoundException"


def test_a_budget_can_be_changed_tagged_and_deleted(aws: Clients, code: Any) -> None:
    budgets, both = aws("budgets"), {"AccountId": NETWORK, "BudgetName": "b"}
    budgets.create_budget(**budget(ResourceTags=[{"Key": "a", "Value": "b"}]))
    arn = {"ResourceARN": f"arn:aws:budgets::{NETWORK}:budget/b"}
    budgets.tag_resource(**arn, ResourceTags=[{"Key": "c", "Value": "d"}])
    budgets.untag_resource(**arn, ResourceTagKeys=["a"])
    assert budgets.list_tags_for_resource(**arn)["ResourceTags"] == [{"Key": "c", "Value": "d"}]
    new = {**budget()["Budget"], "BudgetLimit": {"Amount": "20", "Unit": "USD"}}
    budgets.update_budget(AccountId=NETWORK, NewBudget=new)
    assert budgets.describe_budget(**both)["Budget"]["BudgetLimit"]["Amount"] == "20"
    budgets.delete_budget(**both)
    assert code(budgets.list_tags_for_resource, **arn) == "NotFoundException"


def test_budgets_of_others_and_two_topics_are_refused(aws: Clients, code: Any) -> None:
    aws("sns").create_topic(Name="costs")
    budgets = aws("budgets")
    assert code(budgets.create_budget, **budget(AccountId=PAYMENTS)) == "AccessDeniedException"
    twice = budget(NotificationsWithSubscribers=[notice(80, "SNS", "SNS")])
    assert code(budgets.create_budget, **twice) == "CreationLimitExceededException"
