"""Global endpoints: moto has none. The region that is asked is the primary one."""

from __future__ import annotations

import uuid
from typing import Any

from moto.core.utils import unix_time
from moto.events.models import events_backends

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from ...store import table
from ...strict.trust import trusts

Record = dict[str, Any]
SETTINGS = ("Description", "RoutingConfig", "ReplicationConfig", "EventBuses", "RoleArn")
BUSES = 2


@operation("events", "CreateEndpoint")
def create(call: Call) -> Record:
    """@see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_CreateEndpoint.html"""
    name = call.params["Name"]
    if name in endpoints(call):
        raise AwsError("ResourceAlreadyExistsException", f"endpoint {name} exists")
    check(call)
    subdomain = f"{uuid.uuid4().hex[:10]}.veo"
    record = {
        "Name": name,
        "Arn": f"arn:aws:events:{call.region}:{call.account}:endpoint/{name}",
        "EndpointId": subdomain,
        "EndpointUrl": f"https://{subdomain}.endpoint.events.amazonaws.com",
        "State": "ACTIVE",
        "CreationTime": unix_time(),
        "LastModifiedTime": unix_time(),
        **settings(call),
    }
    endpoints(call)[name] = record
    return record


@operation("events", "DescribeEndpoint")
def describe(call: Call) -> Record:
    return existing(call)


@operation("events", "ListEndpoints")
def list_all(call: Call) -> Record:
    prefix = call.params.get("NamePrefix") or ""
    found = [each for name, each in endpoints(call).items() if name.startswith(prefix)]
    return {"Endpoints": found}


@operation("events", "UpdateEndpoint")
def update(call: Call) -> Record:
    record = existing(call)
    check(call)
    record.update(settings(call), LastModifiedTime=unix_time())
    return record


@operation("events", "DeleteEndpoint")
def delete(call: Call) -> None:
    del endpoints(call)[existing(call)["Name"]]


def check(call: Call) -> None:
    """Two buses of one name in two regions of one account; a role where events are copied."""
    params = call.params
    arns = [each["EventBusArn"] for each in params["EventBuses"]]
    places = [(arn.split(":")[4], arn.split(":")[3], arn.split("/")[-1]) for arn in arns]
    if len(places) != BUSES or len({region for _, region, _ in places}) != BUSES:
        raise refusal("an endpoint joins the buses of two regions")
    if {account for account, _, _ in places} != {call.account}:
        raise refusal("the buses are not in the endpoint's account")
    if len({name for _, _, name in places}) != 1:
        raise refusal("the buses have different names")
    for account, region, name in places:
        if name not in events_backends[account][region].event_buses:
            raise refusal(f"there is no bus {name} in {region}")
    routing = params["RoutingConfig"]["FailoverConfig"]
    regions = {region for _, region, _ in places}
    if regions != {call.region, routing["Secondary"]["Route"]}:
        raise refusal("the primary region is the one that is asked, the other one the route")
    replicates = (params.get("ReplicationConfig") or {}).get("State", "ENABLED") == "ENABLED"
    role = params.get("RoleArn")
    if replicates and (role is None or not trusts(role, "events.amazonaws.com")):
        raise refusal("replication takes a role that events.amazonaws.com may assume")


def settings(call: Call) -> Record:
    return {name: call.params[name] for name in SETTINGS if name in call.params}


def existing(call: Call) -> Record:
    name = call.params["Name"]
    if name not in endpoints(call):
        raise AwsError("ResourceNotFoundException", f"endpoint {name} does not exist")
    return endpoints(call)[name]


def endpoints(call: Call) -> dict[str, Record]:
    found: dict[str, Record] = table("event-endpoints").setdefault((call.account, call.region), {})
    return found


def refusal(message: str) -> AwsError:
    return AwsError("ValidationException", message)
