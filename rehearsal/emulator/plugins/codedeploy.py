"""CodeDeploy: moto deletes nothing, has no deployment configurations, and forgets which alarms stop a deployment."""

from __future__ import annotations

import time
import uuid
from typing import Any

from moto.cloudwatch.models import cloudwatch_backends
from moto.codedeploy.models import codedeploy_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..store import table

SERVICE = "codedeploy"
OWN = "CodeDeployDefault."
MAX_ALARMS = 10
# Minutes from the first move of traffic to the last.
MAX_SHIFT = 2_880
STYLES = {"Lambda": ("WITH_TRAFFIC_CONTROL", "BLUE_GREEN"), "ECS": ("WITH_TRAFFIC_CONTROL", "BLUE_GREEN")}


@operation(SERVICE, "GetApplication")
def get_application(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    result["application"].setdefault("linkedToGitHub", False)
    return result


@operation(SERVICE, "DeleteApplication")
def delete_application(call: Call) -> dict[str, Any]:
    name = call.params["applicationName"]
    backend(call).applications.pop(name, None)
    backend(call).deployment_groups.pop(name, None)
    return {}


@operation(SERVICE, "CreateDeploymentConfig")
def create_config(call: Call) -> dict[str, Any]:
    name = call.params["deploymentConfigName"]
    if name.startswith(OWN):
        raise AwsError("InvalidDeploymentConfigNameException", f"{OWN} is AWS's own")
    if name in configs(call):
        raise AwsError("DeploymentConfigAlreadyExistsException", f"{name} exists")
    check_routing(call.params.get("trafficRoutingConfig", {}))
    configs(call)[name] = {
        "deploymentConfigId": str(uuid.uuid4()),
        "deploymentConfigName": name,
        "createTime": time.time(),
        "computePlatform": "Server",
        **{
            member: call.params[member]
            for member in ("computePlatform", "minimumHealthyHosts", "trafficRoutingConfig", "zonalConfig")
            if member in call.params
        },
    }
    return {"deploymentConfigId": configs(call)[name]["deploymentConfigId"]}


@operation(SERVICE, "GetDeploymentConfig")
def get_config(call: Call) -> dict[str, Any]:
    return {"deploymentConfigInfo": config_named(call, call.params["deploymentConfigName"])}


@operation(SERVICE, "ListDeploymentConfigs")
def list_configs(call: Call) -> dict[str, Any]:
    return {"deploymentConfigsList": list(configs(call))}


@operation(SERVICE, "DeleteDeploymentConfig")
def delete_config(call: Call) -> dict[str, Any]:
    name = call.params["deploymentConfigName"]
    groups = [one for each in backend(call).deployment_groups.values() for one in each.values()]
    if any(str(one.deployment_config_name) == name for one in groups):
        raise AwsError("DeploymentConfigInUseException", f"{name} is used by a deployment group")
    configs(call).pop(name, None)
    return {}


@operation(SERVICE, "CreateDeploymentGroup")
def create_group(call: Call) -> dict[str, Any]:
    check_group(call, call.params["applicationName"])
    result = moto_result(call)
    alarms()[group_key(call)] = call.params.get("alarmConfiguration", {})
    return result


@operation(SERVICE, "GetDeploymentGroup")
def get_group(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    key = group_key(call, call.params["deploymentGroupName"])
    info = result["deploymentGroupInfo"]
    # Members that AWS leaves out where there is nothing, and moto answers empty.
    for member in ("loadBalancerInfo", "ec2TagSet", "onPremisesTagSet", "blueGreenDeploymentConfiguration"):
        if not info.get(member):
            info.pop(member, None)
    for member in ("targetRevision", "lastSuccessfulDeployment", "lastAttemptedDeployment"):
        info.pop(member, None)
    info["alarmConfiguration"] = alarms().get(key, {})
    return result


@operation(SERVICE, "UpdateDeploymentGroup")
def update_group(call: Call) -> dict[str, Any]:
    params = call.params
    application, old = params["applicationName"], params["currentDeploymentGroupName"]
    groups = backend(call).deployment_groups.get(application, {})
    if old not in groups:
        raise AwsError("DeploymentGroupDoesNotExistException", f"no deployment group {old}")
    check_group(call, application)
    group = groups.pop(old)
    new = params.get("newDeploymentGroupName", old)
    group.deployment_group_name = new
    for member, attribute in (
        ("deploymentConfigName", "deployment_config_name"),
        ("serviceRoleArn", "service_role_arn"),
        ("autoRollbackConfiguration", "auto_rollback_configuration"),
        ("deploymentStyle", "deployment_style"),
    ):
        if member in params:
            setattr(group, attribute, params[member])
    groups[new] = group
    kept = alarms().pop(group_key(call, old), {})
    alarms()[group_key(call, new)] = params.get("alarmConfiguration", kept)
    return {}


@operation(SERVICE, "DeleteDeploymentGroup")
def delete_group(call: Call) -> dict[str, Any]:
    groups = backend(call).deployment_groups.get(call.params["applicationName"], {})
    groups.pop(call.params["deploymentGroupName"], None)
    alarms().pop(group_key(call), None)
    return {}


def check_routing(routing: dict[str, Any]) -> None:
    """The whole shift ends within two days."""
    for member, moves in (("timeBasedCanary", lambda _: 1), ("timeBasedLinear", lambda part: 100 // part)):
        step = routing.get(member)
        if not step:
            continue
        percent, minutes = step.get("canaryPercentage", step.get("linearPercentage", 0)), 0
        minutes = step.get("canaryInterval", step.get("linearInterval", 0))
        if not 1 <= percent <= 99 or minutes < 1 or moves(percent) * minutes > MAX_SHIFT:
            raise AwsError("InvalidTrafficRoutingConfigurationException", f"{member} is out of bounds: {step}")


def check_group(call: Call, application: str) -> None:
    params = call.params
    found = backend(call).applications.get(application)
    if found is None:
        raise AwsError("ApplicationDoesNotExistException", f"no application {application}")
    if "deploymentConfigName" in params:
        config = config_named(call, params["deploymentConfigName"])
        if config["computePlatform"] != found.compute_platform:
            raise AwsError("InvalidDeploymentConfigNameException", "the configuration is of another platform")
    style = params.get("deploymentStyle", {})
    wanted = STYLES.get(found.compute_platform)
    # A change may leave it as it is.
    said = style or call.operation == "CreateDeploymentGroup"
    if wanted and said and (style.get("deploymentOption"), style.get("deploymentType")) != wanted:
        raise AwsError("InvalidDeploymentStyleException", f"{found.compute_platform} takes {wanted} only")
    names = [one["name"] for one in params.get("alarmConfiguration", {}).get("alarms", [])]
    if len(names) > MAX_ALARMS:
        raise AwsError("AlarmsLimitExceededException", f"a group takes {MAX_ALARMS} alarms")
    known = cloudwatch_backends[call.account][call.region].alarms
    for name in names:
        if name not in known:
            raise AwsError("InvalidAlarmConfigException", f"no alarm {name}")


def config_named(call: Call, name: str) -> dict[str, Any]:
    if name.startswith(OWN):
        platform = name.removeprefix(OWN)
        kind = next((each for each in ("Lambda", "ECS") if platform.startswith(each)), "Server")
        return {"deploymentConfigName": name, "computePlatform": kind}
    if name not in configs(call):
        raise AwsError("DeploymentConfigDoesNotExistException", f"no deployment configuration {name}")
    return configs(call)[name]


def backend(call: Call) -> Any:
    return codedeploy_backends[call.account][call.region]


def group_key(call: Call, name: str | None = None) -> tuple[str, str, str, str]:
    group = name or call.params["deploymentGroupName"]
    return call.account, call.region, call.params["applicationName"], group


def alarms() -> dict[tuple[str, str, str, str], dict[str, Any]]:
    """By account, region, application and group."""
    return table("codedeploy-alarms")


def configs(call: Call) -> dict[str, dict[str, Any]]:
    """By name."""
    return table("codedeploy-configs").setdefault((call.account, call.region), {})
