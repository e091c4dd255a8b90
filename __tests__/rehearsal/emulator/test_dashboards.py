"""Dashboards of CloudWatch."""

from __future__ import annotations

import json
from typing import Any

import pytest
from conftest import AWAY, HOME, NETWORK, PAYMENTS, Clients, make_alarm

TEXT = {"type": "text", "x": 0, "y": 0, "width": 24, "height": 1, "properties": {"markdown": "a"}}


def metric(**properties: Any) -> dict[str, Any]:
    both = {"region": HOME, "metrics": [["AWS/SQS", "Age", "QueueName", "q"]], **properties}
    return {"type": "metric", "properties": both}


def alarm(name: str) -> dict[str, Any]:
    return {
        "type": "alarm",
        "properties": {"alarms": [f"arn:aws:cloudwatch:{HOME}:{NETWORK}:alarm:{name}"]},
    }


def body(*widgets: Any) -> str:
    return json.dumps({"widgets": list(widgets)})


def test_a_dashboard_is_the_account_s_in_every_region(aws: Clients, code: Any) -> None:
    here, there = aws("cloudwatch"), aws("cloudwatch", NETWORK, AWAY)
    here.put_dashboard(DashboardName="d", DashboardBody=body(TEXT, metric()))
    assert json.loads(there.get_dashboard(DashboardName="d")["DashboardBody"])["widgets"][0] == TEXT
    there.put_dashboard(DashboardName="d", DashboardBody=body())
    assert json.loads(here.get_dashboard(DashboardName="d")["DashboardBody"])["widgets"] == []
    assert [each["DashboardName"] for each in here.list_dashboards()["DashboardEntries"]] == ["d"]
    assert aws("cloudwatch", PAYMENTS).list_dashboards()["DashboardEntries"] == []
    there.delete_dashboards(DashboardNames=["d"])
    assert code(here.get_dashboard, DashboardName="d") == "ResourceNotFound"
    assert code(here.delete_dashboards, DashboardNames=["d"]) == "ResourceNotFound"


@pytest.mark.parametrize(
    "wrong",
    [
        "{",
        json.dumps({"widgets": {}}),
        body({**TEXT, "x": 1}),
        body({**TEXT, "height": 0}),
        body({**TEXT, "type": "chart"}),
        body({**TEXT, "properties": {}}),
        body(metric(region="")),
        body(metric(metrics=[])),
        body(metric(metrics=[["AWS/SQS", "Age", "QueueName"]])),
        body(metric(period=90)),
        body(metric(metrics=[[{"expression": "SEARCH('{AWS/SQS,QueueName}, 'Sum', 60)"}]])),
        body(alarm("nowhere")),
    ],
)
def test_a_body_that_is_wrong_is_refused(aws: Clients, code: Any, wrong: str) -> None:
    refused = code(aws("cloudwatch").put_dashboard, DashboardName="d", DashboardBody=wrong)
    assert refused == "InvalidParameterInput"


def test_a_dashboard_shows_alarms_that_exist(aws: Clients) -> None:
    cloudwatch = aws("cloudwatch")
    make_alarm(cloudwatch, "late")
    cloudwatch.put_dashboard(DashboardName="d", DashboardBody=body(alarm("late")))
    assert cloudwatch.get_dashboard(DashboardName="d")["DashboardArn"].endswith(":dashboard/d")
