"""Cost anomaly monitors and subscriptions."""

from __future__ import annotations

from typing import Any

from conftest import PAYMENTS, Clients

MONITOR = {"MonitorName": "m", "MonitorType": "DIMENSIONAL", "MonitorDimension": "SERVICE"}
TOPIC = "arn:aws:sns:sa-east-1:111111111111:costs"


def subscription(monitor: str, frequency: str, kind: str, address: str = TOPIC) -> dict[str, Any]:
    return {
        "AnomalySubscription": {
            "SubscriptionName": "s",
            "MonitorArnList": [monitor],
            "Frequency": frequency,
            "Subscribers": [{"Type": kind, "Address": address}],
        }
    }


def test_an_account_has_one_monitor_of_services(aws: Clients, code: Any) -> None:
    ce = aws("ce")
    ce.create_anomaly_monitor(AnomalyMonitor=MONITOR)
    assert code(ce.create_anomaly_monitor, AnomalyMonitor=MONITOR) == "ValidationException"
    aws("ce", PAYMENTS).create_anomaly_monitor(AnomalyMonitor=MONITOR)
    assert len(ce.get_anomaly_monitors()["AnomalyMonitors"]) == 1


def test_a_monitor_is_renamed_tagged_and_deleted(aws: Clients, code: Any) -> None:
    ce, tags = aws("ce"), [{"Key": "a", "Value": "b"}]
    arn = ce.create_anomaly_monitor(AnomalyMonitor=MONITOR, ResourceTags=tags)["MonitorArn"]
    assert ce.list_tags_for_resource(ResourceArn=arn)["ResourceTags"] == tags
    ce.update_anomaly_monitor(MonitorArn=arn, MonitorName="n")
    (found,) = ce.get_anomaly_monitors(MonitorArnList=[arn])["AnomalyMonitors"]
    assert found["MonitorName"] == "n"
    ce.delete_anomaly_monitor(MonitorArn=arn)
    refused = code(ce.get_anomaly_monitors, MonitorArnList=[arn])
    assert refused == "UnknownMonitorException"


def test_a_subscription_is_read_changed_and_deleted(aws: Clients, code: Any) -> None:
    aws("sns").create_topic(Name="costs")
    ce = aws("ce")
    monitor = ce.create_anomaly_monitor(AnomalyMonitor=MONITOR)["MonitorArn"]
    made = ce.create_anomaly_subscription(**subscription(monitor, "IMMEDIATE", "SNS"))
    arn = made["SubscriptionArn"]
    ce.update_anomaly_subscription(SubscriptionArn=arn, SubscriptionName="t")
    (found,) = ce.get_anomaly_subscriptions(SubscriptionArnList=[arn])["AnomalySubscriptions"]
    assert (found["SubscriptionName"], found["Frequency"]) == ("t", "IMMEDIATE")
    ce.delete_anomaly_subscription(SubscriptionArn=arn)
    refused = code(ce.get_anomaly_subscriptions, SubscriptionArnList=[arn])
    assert refused == "UnknownSubscriptionException"


def test_a_subscription_that_aws_refuses_is_refused(aws: Clients, code: Any) -> None:
    aws("sns").create_topic(Name="costs")
    ce = aws("ce")
    monitor = ce.create_anomaly_monitor(AnomalyMonitor=MONITOR)["MonitorArn"]
    for wrong in (
        subscription(monitor, "DAILY", "SNS"),
        subscription(monitor, "IMMEDIATE", "EMAIL", "a@klap.test"),
        subscription(f"{monitor[:-4]}0000", "IMMEDIATE", "SNS"),
    ):
        assert code(ce.create_anomaly_subscription, **wrong) in (
            "ValidationException",
            "UnknownMonitorException",
        )
