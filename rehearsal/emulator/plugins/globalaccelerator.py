"""Global Accelerator: moto has none of it. It has no regions; its API answers in us-west-2."""

from __future__ import annotations

import uuid
from datetime import datetime, timezone
from typing import Any

from moto.elbv2.models import elbv2_backends

from ..call import Call
from ..errors import AwsError
from ..registry import operation
from ..store import table

ADDRESSES = ("192.0.2.1", "198.51.100.1")
ENDPOINT_DEFAULTS = {"Weight": 128, "ClientIPPreservationEnabled": True}


@operation("globalaccelerator", "CreateAccelerator")
def create_accelerator(call: Call) -> dict[str, Any]:
    key = str(uuid.uuid4())
    arn = f"arn:aws:globalaccelerator::{call.account}:accelerator/{key}"
    made = {
        "AcceleratorArn": arn,
        "Name": call.params["Name"],
        "IpAddressType": call.params.get("IpAddressType", "IPV4"),
        "Enabled": call.params.get("Enabled", True),
        "Status": "DEPLOYED",
        "DnsName": f"a{key.replace('-', '')[:17]}.awsglobalaccelerator.com",
        "IpSets": [
            {"IpFamily": "IPv4", "IpAddressFamily": "IPv4", "IpAddresses": list(ADDRESSES)}
        ],
        "CreatedTime": now(),
        "LastModifiedTime": now(),
    }
    records(call, "accelerators")[arn] = made
    records(call, "tags")[arn] = {each["Key"]: each["Value"] for each in call.params.get("Tags", [])}
    return {"Accelerator": made}


@operation("globalaccelerator", "DescribeAccelerator")
def describe_accelerator(call: Call) -> dict[str, Any]:
    return {"Accelerator": known(call, "Accelerator")}


@operation("globalaccelerator", "UpdateAccelerator")
def update_accelerator(call: Call) -> dict[str, Any]:
    accelerator = known(call, "Accelerator")
    accelerator.update(
        {name: call.params[name] for name in ("Name", "IpAddressType", "Enabled") if name in call.params}
    )
    return {"Accelerator": accelerator}


@operation("globalaccelerator", "DescribeAcceleratorAttributes")
def attributes(call: Call) -> dict[str, Any]:
    known(call, "Accelerator")
    return {"AcceleratorAttributes": {"FlowLogsEnabled": False}}


@operation("globalaccelerator", "DeleteAccelerator")
def delete_accelerator(call: Call) -> dict[str, Any]:
    accelerator = known(call, "Accelerator")
    arn = accelerator["AcceleratorArn"]
    if accelerator["Enabled"]:
        raise AwsError("AcceleratorNotDisabledException", f"{arn} is enabled")
    if any(each.startswith(f"{arn}/") for each in records(call, "listeners")):
        raise AwsError("AssociatedListenerFoundException", f"{arn} has listeners")
    del records(call, "accelerators")[arn]
    return {}


@operation("globalaccelerator", "CreateListener")
def create_listener(call: Call) -> dict[str, Any]:
    accelerator = known(call, "Accelerator")
    made = {
        "ListenerArn": f"{accelerator['AcceleratorArn']}/listener/{uuid.uuid4().hex[:8]}",
        "PortRanges": call.params["PortRanges"],
        "Protocol": call.params.get("Protocol", "TCP"),
        "ClientAffinity": call.params.get("ClientAffinity", "NONE"),
    }
    records(call, "listeners")[made["ListenerArn"]] = made
    return {"Listener": made}


@operation("globalaccelerator", "DescribeListener")
def describe_listener(call: Call) -> dict[str, Any]:
    return {"Listener": known(call, "Listener")}


@operation("globalaccelerator", "UpdateListener")
def update_listener(call: Call) -> dict[str, Any]:
    listener = known(call, "Listener")
    listener.update(
        {name: call.params[name] for name in ("PortRanges", "Protocol", "ClientAffinity") if name in call.params}
    )
    return {"Listener": listener}


@operation("globalaccelerator", "DeleteListener")
def delete_listener(call: Call) -> dict[str, Any]:
    arn = known(call, "Listener")["ListenerArn"]
    if any(each.startswith(f"{arn}/") for each in records(call, "groups")):
        raise AwsError("AssociatedEndpointGroupFoundException", f"{arn} has endpoint groups")
    del records(call, "listeners")[arn]
    return {}


@operation("globalaccelerator", "CreateEndpointGroup")
def create_group(call: Call) -> dict[str, Any]:
    listener, region = known(call, "Listener"), call.params["EndpointGroupRegion"]
    for each in records(call, "groups").values():
        if each["EndpointGroupRegion"] == region and each["EndpointGroupArn"].startswith(
            f"{listener['ListenerArn']}/"
        ):
            raise AwsError("EndpointGroupAlreadyExistsException", f"there is a group of {region}")
    made = {
        "EndpointGroupArn": f"{listener['ListenerArn']}/endpoint-group/{uuid.uuid4().hex[:12]}",
        "EndpointGroupRegion": region,
        "TrafficDialPercentage": call.params.get("TrafficDialPercentage", 100.0),
        "HealthCheckPort": call.params.get("HealthCheckPort", 443),
        "HealthCheckProtocol": call.params.get("HealthCheckProtocol", "TCP"),
        "HealthCheckIntervalSeconds": call.params.get("HealthCheckIntervalSeconds", 30),
        "ThresholdCount": call.params.get("ThresholdCount", 3),
        "PortOverrides": call.params.get("PortOverrides", []),
        "EndpointDescriptions": endpoints(call, region),
    }
    if "HealthCheckPath" in call.params:
        made["HealthCheckPath"] = call.params["HealthCheckPath"]
    records(call, "groups")[made["EndpointGroupArn"]] = made
    return {"EndpointGroup": made}


@operation("globalaccelerator", "DescribeEndpointGroup")
def describe_group(call: Call) -> dict[str, Any]:
    return {"EndpointGroup": known(call, "EndpointGroup")}


@operation("globalaccelerator", "UpdateEndpointGroup")
def update_group(call: Call) -> dict[str, Any]:
    group = known(call, "EndpointGroup")
    if "EndpointConfigurations" in call.params:
        group["EndpointDescriptions"] = endpoints(call, group["EndpointGroupRegion"])
    for name in ("TrafficDialPercentage", "HealthCheckIntervalSeconds", "ThresholdCount"):
        if name in call.params:
            group[name] = call.params[name]
    return {"EndpointGroup": group}


@operation("globalaccelerator", "DeleteEndpointGroup")
def delete_group(call: Call) -> dict[str, Any]:
    del records(call, "groups")[known(call, "EndpointGroup")["EndpointGroupArn"]]
    return {}


@operation("globalaccelerator", "ListTagsForResource")
def list_tags(call: Call) -> dict[str, Any]:
    tags = records(call, "tags").get(call.params["ResourceArn"], {})
    return {"Tags": [{"Key": key, "Value": value} for key, value in tags.items()]}


@operation("globalaccelerator", "TagResource")
def tag(call: Call) -> dict[str, Any]:
    tags = records(call, "tags").setdefault(call.params["ResourceArn"], {})
    tags.update({each["Key"]: each["Value"] for each in call.params["Tags"]})
    return {}


def endpoints(call: Call, region: str) -> list[dict[str, Any]]:
    """What an endpoint group leads to is a load balancer of its own region."""
    found = []
    for each in call.params.get("EndpointConfigurations", []):
        if each["EndpointId"] not in elbv2_backends[call.account][region].load_balancers:
            raise AwsError(
                "InvalidArgumentException", f"{each['EndpointId']} is no load balancer of {region}"
            )
        found.append({**ENDPOINT_DEFAULTS, **each, "HealthState": "HEALTHY"})
    return found


def known(call: Call, kind: str) -> dict[str, Any]:
    plural = {"Accelerator": "accelerators", "Listener": "listeners", "EndpointGroup": "groups"}
    record = records(call, plural[kind]).get(call.params[f"{kind}Arn"])
    if record is None:
        raise AwsError(f"{kind}NotFoundException", f"There is no {call.params[f'{kind}Arn']}")
    return record


def records(call: Call, kind: str) -> dict[str, Any]:
    return table(f"globalaccelerator/{kind}/{call.account}")


def now() -> datetime:
    return datetime.now(timezone.utc).replace(tzinfo=None)
