"""Deployments of functions: how traffic moves, and what stops it."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import PAYMENTS, Clients

CANARY = {
    "deploymentConfigName": "canary",
    "computePlatform": "Lambda",
    "trafficRoutingConfig": {
        "type": "TimeBasedCanary",
        "timeBasedCanary": {"canaryPercentage": 10, "canaryInterval": 5},
    },
}
STYLE = {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"}


@pytest.fixture
def group(aws: Clients) -> dict[str, Any]:
    client = aws("codedeploy", PAYMENTS)
    client.create_application(applicationName="app", computePlatform="Lambda")
    client.create_deployment_config(**CANARY)
    role = aws("iam", PAYMENTS).create_role(RoleName="release", AssumeRolePolicyDocument="{}")
    aws("cloudwatch", PAYMENTS).put_metric_alarm(
        AlarmName="errors",
        MetricName="Errors",
        Namespace="AWS/Lambda",
        Statistic="Sum",
        Period=60,
        EvaluationPeriods=1,
        Threshold=0,
        ComparisonOperator="GreaterThanThreshold",
    )
    return {
        "applicationName": "app",
        "deploymentGroupName": "job",
        "deploymentConfigName": "canary",
        "serviceRoleArn": role["Role"]["Arn"],
        "deploymentStyle": STYLE,
        "alarmConfiguration": {"enabled": True, "alarms": [{"name": "errors"}]},
    }


def test_remembers_what_stops_a_deployment(aws: Clients, group: dict[str, Any]) -> None:
    client = aws("codedeploy", PAYMENTS)
    client.create_deployment_group(**group)
    read = {"applicationName": "app", "deploymentGroupName": "job"}
    found = client.get_deployment_group(**read)["deploymentGroupInfo"]
    assert found["alarmConfiguration"]["alarms"] == [{"name": "errors"}]
    client.update_deployment_group(
        applicationName="app", currentDeploymentGroupName="job", alarmConfiguration={"enabled": False}
    )
    changed = client.get_deployment_group(**read)["deploymentGroupInfo"]
    assert changed["alarmConfiguration"] == {"enabled": False}


@pytest.mark.parametrize(
    "change",
    [
        {"deploymentConfigName": "gone"},
        {"deploymentConfigName": "CodeDeployDefault.OneAtATime"},
        {"applicationName": "gone"},
        {"deploymentStyle": {**STYLE, "deploymentType": "IN_PLACE"}},
        {"alarmConfiguration": {"enabled": True, "alarms": [{"name": "gone"}]}},
        {"alarmConfiguration": {"enabled": True, "alarms": [{"name": "errors"}] * 11}},
    ],
)
def test_refuses_groups_that_codedeploy_does_not_take(
    aws: Clients, group: dict[str, Any], code: Any, change: dict[str, Any]
) -> None:
    assert code(aws("codedeploy", PAYMENTS).create_deployment_group, **{**group, **change}) != ""


def test_keeps_a_configuration_that_a_group_uses(aws: Clients, group: dict[str, Any], code: Any) -> None:
    client = aws("codedeploy", PAYMENTS)
    client.create_deployment_group(**group)
    delete = client.delete_deployment_config
    assert code(delete, deploymentConfigName="canary") == "DeploymentConfigInUseException"
    client.delete_deployment_group(applicationName="app", deploymentGroupName="job")
    delete(deploymentConfigName="canary")
    read = code(client.get_deployment_config, deploymentConfigName="canary")
    assert read == "DeploymentConfigDoesNotExistException"
    client.delete_application(applicationName="app")
    assert client.list_applications()["applications"] == []


@pytest.mark.parametrize(("percent", "minutes"), [(100, 5), (0, 5), (10, 2_881)])
def test_refuses_shifts_out_of_bounds(aws: Clients, code: Any, percent: int, minutes: int) -> None:
    routing = {
        "type": "TimeBasedCanary",
        "timeBasedCanary": {"canaryPercentage": percent, "canaryInterval": minutes},
    }
    wanted = {**CANARY, "trafficRoutingConfig": routing}
    assert code(aws("codedeploy", PAYMENTS).create_deployment_config, **wanted) != ""


def test_refuses_a_configuration_that_is_there_or_aws_s_own(aws: Clients, code: Any) -> None:
    client = aws("codedeploy", PAYMENTS)
    client.create_deployment_config(**CANARY)
    assert code(client.create_deployment_config, **CANARY) == "DeploymentConfigAlreadyExistsException"
    own = {**CANARY, "deploymentConfigName": "CodeDeployDefault.Mine"}
    assert code(client.create_deployment_config, **own) == "InvalidDeploymentConfigNameException"
    assert "canary" in client.list_deployment_configs()["deploymentConfigsList"]
