"""Static routes of a transit gateway: moto takes routes to attachments that do not exist."""

from __future__ import annotations

import ipaddress
from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from .records import Record, region_backends
from .tgw_state import attachments, propagations, route_table, routes, usable


@operation("ec2", "CreateTransitGatewayRoute", "ReplaceTransitGatewayRoute")
def create(call: Call) -> dict[str, Any]:
    params = call.params
    to = route_table(call, params["TransitGatewayRouteTableId"])
    cidr = network(params["DestinationCidrBlock"])
    exists = (to.id, cidr) in routes()
    if call.operation.startswith("Create") and exists:
        raise AwsError("RouteAlreadyExists", f"the route {cidr} already exists in {to.id}")
    if call.operation.startswith("Replace") and not exists:
        raise AwsError("InvalidRoute.NotFound", f"no route with destination {cidr}")
    route: Record = {"DestinationCidrBlock": cidr, "Type": "static"}
    attachment_id = params.get("TransitGatewayAttachmentId")
    if params.get("Blackhole"):
        route["State"] = "blackhole"
    elif attachment_id:
        joined, _ = usable(call, attachment_id, to.id)
        route["State"] = "active"
        route["TransitGatewayAttachments"] = [hop(joined)]
    else:
        raise AwsError(
            "MissingParameter",
            "the request must contain the parameter transitGatewayAttachmentId or blackhole",
        )
    routes()[to.id, cidr] = route
    return {"Route": route}


@operation("ec2", "DeleteTransitGatewayRoute")
def delete(call: Call) -> dict[str, Any]:
    to = route_table(call, call.params["TransitGatewayRouteTableId"])
    cidr = call.params["DestinationCidrBlock"]
    route = routes().pop((to.id, cidr), None)
    if route is None:
        raise AwsError("InvalidRoute.NotFound", f"no route with destination {cidr}")
    return {"Route": {**route, "State": "deleted"}}


@operation("ec2", "SearchTransitGatewayRoutes")
def search(call: Call) -> dict[str, Any]:
    to = route_table(call, call.params["TransitGatewayRouteTableId"])
    found = [route for (table_id, _), route in routes().items() if table_id == to.id]
    found += propagated(call, to.id, {route["DestinationCidrBlock"] for route in found})
    for condition in call.params.get("Filters") or []:
        found = [route for route in found if passes(route, condition["Name"], condition["Values"])]
    return {"Routes": found, "AdditionalRoutesAvailable": False}


def propagated(call: Call, route_table_id: str, static: set[str]) -> list[Record]:
    """CIDRs of the VPCs that propagate; a static route for the same prefix suppresses one."""
    found = []
    for table_id, attachment_id in propagations():
        joined = attachments()[attachment_id]
        if table_id != route_table_id or joined["ResourceType"] != "vpc":
            continue
        for backend in region_backends(call.region):
            vpc = backend.vpcs.get(joined["VpcId"])
            if vpc and vpc.cidr_block not in static:
                found.append(
                    {
                        "DestinationCidrBlock": vpc.cidr_block,
                        "Type": "propagated",
                        "State": "active",
                        "TransitGatewayAttachments": [hop(joined)],
                    }
                )
    return found


def passes(route: Record, name: str, values: list[str]) -> bool:
    if name in ("type", "state"):
        return route[name.capitalize()] in values
    own = ipaddress.ip_network(route["DestinationCidrBlock"])
    others = [ipaddress.ip_network(value) for value in values] if "search" in name else []
    if name == "route-search.exact-match":
        return own in others
    if name == "route-search.subnet-of-match":
        return any(own.subnet_of(other) for other in others)
    if name == "route-search.supernet-of-match":
        return any(own.supernet_of(other) for other in others)
    hops = route.get("TransitGatewayAttachments", [])
    member = {
        "attachment.transit-gateway-attachment-id": "TransitGatewayAttachmentId",
        "attachment.resource-id": "ResourceId",
    }
    return any(each.get(member.get(name, "ResourceType")) in values for each in hops)


def hop(joined: Record) -> Record:
    members = ("TransitGatewayAttachmentId", "ResourceId", "ResourceType")
    return {member: joined[member] for member in members}


def network(cidr: str) -> str:
    """@throws AwsError if host bits are set, as AWS does"""
    try:
        return str(ipaddress.ip_network(cidr))
    except ValueError as error:
        raise AwsError("InvalidParameterValue", f"{cidr} is not a valid CIDR: {error}") from error
