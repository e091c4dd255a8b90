"""ECS: moto forgets how services are deployed, connected and spread, and takes services that cannot run."""

from __future__ import annotations

import re
from typing import Any

from moto.cloudwatch.models import cloudwatch_backends
from moto.ecs.models import ecs_backends
from moto.elbv2.models import elbv2_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..store import table

Record = dict[str, Any]

# Members of a service that moto does not keep, as requests and answers name them.
KEPT = (
    "availabilityZoneRebalancing",
    "capacityProviderStrategy",
    "deploymentConfiguration",
    "enableECSManagedTags",
    "enableExecuteCommand",
    "healthCheckGracePeriodSeconds",
    "networkConfiguration",
    "platformVersion",
    "propagateTags",
    "serviceConnectConfiguration",
)
FARGATE = {"FARGATE", "FARGATE_SPOT"}


@operation("ecs", "CreateService")
def create(call: Call) -> Record:
    check(call, call.params)
    result = moto_result(call)
    service = result["service"]
    kept()[service["serviceArn"]] = {key: call.params[key] for key in KEPT if key in call.params}
    return {**result, "service": shown(service)}


@operation("ecs", "UpdateService")
def update(call: Call) -> Record:
    (known,) = services(call, [call.params["service"]]) or [None]
    if known is not None:
        members = ("cluster", "loadBalancers", "taskDefinition")
        check(call, {**{key: known.get(key) for key in members}, **known, **call.params})
    result = moto_result(call)
    service = result["service"]
    kept().setdefault(service["serviceArn"], {}).update(
        {key: call.params[key] for key in KEPT if key in call.params}
    )
    return {**result, "service": shown(service)}


@operation("ecs", "DescribeServices")
def describe(call: Call) -> Record:
    result = moto_result(call)
    return {**result, "services": [shown(service) for service in result.get("services", [])]}


@operation("ecs", "DeleteService")
def delete(call: Call) -> Record:
    result = moto_result(call)
    kept().pop(result["service"]["serviceArn"], None)
    return result


def kept() -> dict[str, Record]:
    return table("ecs-services")


def shown(service: Record) -> Record:
    """As AWS shows a service: what was asked for, and on Fargate no launch type beside a strategy."""
    members = kept().get(service["serviceArn"], {})
    answer = {**service, **{key: value for key, value in members.items()}}
    connect = answer.pop("serviceConnectConfiguration", None)
    strategy = members.get("capacityProviderStrategy")
    if strategy:
        answer.pop("launchType", None)
    if members.get("platformVersion") == "LATEST":
        answer["platformVersion"] = "LATEST"
    for deployment in answer.get("deployments", []):
        if connect is not None:
            deployment["serviceConnectConfiguration"] = connect
        if strategy:
            deployment.pop("launchType", None)
            deployment["capacityProviderStrategy"] = strategy
    return answer


def services(call: Call, names: list[str]) -> list[Record]:
    backend = ecs_backends[call.account][call.region]
    found, _ = backend.describe_services(call.params.get("cluster", "default"), names)
    return [
        {"loadBalancers": each.load_balancers, "taskDefinition": each.task_definition}
        for each in found
    ]


def check(call: Call, wanted: Record) -> None:
    """@throws AwsError for a service that AWS would refuse"""
    strategy = wanted.get("capacityProviderStrategy") or []
    if strategy and wanted.get("launchType"):
        raise refusal("Specifying both a launch type and capacity provider strategy is not supported.")
    check_strategy(call, strategy)
    configuration = wanted.get("deploymentConfiguration") or {}
    if (
        wanted.get("availabilityZoneRebalancing") == "ENABLED"
        and configuration.get("maximumPercent", 200) <= 100
    ):
        raise refusal("Availability Zone rebalancing needs a maximumPercent above 100.")
    for name in (configuration.get("alarms") or {}).get("alarmNames", []):
        if name not in cloudwatch_backends[call.account][call.region].alarms:
            raise refusal(f"The alarm {name} does not exist.")
    container_ports = ports(call, wanted.get("taskDefinition"))
    check_balancers(call, wanted, container_ports)
    connect = wanted.get("serviceConnectConfiguration") or {}
    names = {name for _, _, name in container_ports}
    for each in connect.get("services") or []:
        if each["portName"] not in names:
            raise refusal(f"portName({each['portName']}) does not refer to any named PortMapping.")


def check_strategy(call: Call, strategy: list[Record]) -> None:
    cluster = ecs_backends[call.account][call.region]._get_cluster(
        call.params.get("cluster", "default")
    )
    known = set(cluster.capacity_providers or [])
    for each in strategy:
        if each["capacityProvider"] not in known:
            raise refusal(
                f"The capacity provider {each['capacityProvider']} is not associated with the cluster."
            )


def check_balancers(call: Call, wanted: Record, ports_: set[tuple[str, int, str]]) -> None:
    groups = elbv2_backends[call.account][call.region].target_groups
    balanced = wanted.get("loadBalancers") or []
    for each in balanced:
        group = groups.get(each.get("targetGroupArn", ""))
        if group is not None and not in_use(call, group.arn):
            raise refusal(
                f"The target group with targetGroupArn {group.arn} does not have an associated load balancer."
            )
        if not any(
            (name, port) == (each["containerName"], each["containerPort"])
            for name, port, _ in ports_
        ):
            raise refusal(
                f"The container {each['containerName']} does not exist in the task definition, "
                f"or does not listen on port {each['containerPort']}."
            )
    if wanted.get("healthCheckGracePeriodSeconds") and not balanced:
        raise refusal("Health check grace period is only valid for services with load balancers.")


def in_use(call: Call, arn: str) -> bool:
    """Whether any listener or rule sends requests to a target group."""
    balancers = elbv2_backends[call.account][call.region].load_balancers.values()
    actions = (
        action
        for balancer in balancers
        for listener in balancer.listeners.values()
        for acting in (listener, *listener.rules.values())
        for action in getattr(acting, "actions", None) or acting.default_actions
    )
    return any(arn in str(action.data) for action in actions)


def ports(call: Call, task_definition: str | None) -> set[tuple[str, int, str]]:
    """Container, port and name of each port of a task definition."""
    if not task_definition:
        return set()
    found = ecs_backends[call.account][call.region].describe_task_definition(
        re.sub(r"^arn:[^/]*/", "", task_definition)
    )
    return {
        (container["name"], mapping["containerPort"], mapping.get("name", ""))
        for container in found.container_definitions
        for mapping in container.get("portMappings", [])
    }


def refusal(message: str) -> AwsError:
    return AwsError("InvalidParameterException", message)
