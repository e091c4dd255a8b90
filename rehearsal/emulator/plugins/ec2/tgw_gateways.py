"""Transit gateways themselves are moto's: here only who sees them and when they can go."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from ...store import table
from .records import filtered, region_backends, tags_of
from .tgw_state import associations, attachments, gateways_of, is_live, shared


@operation("ec2", "CreateTransitGateway")
def create(call: Call) -> dict[str, Any]:
    """moto invents a default route table even where both defaults are off."""
    result = moto_result(call)
    gateway = result["TransitGateway"]
    return {"TransitGateway": {**gateway, "Options": true_options(gateway["Options"])}}


@operation("ec2", "DescribeTransitGateways")
def describe(call: Call) -> dict[str, Any]:
    """Gateways shared by RAM are described in the other account too."""
    wanted = call.params.get("TransitGatewayIds") or []
    found = []
    for backend in region_backends(call.region):
        for gateway in list(backend.transit_gateways.values()):
            own = gateway.owner_id == call.account
            if (own or shared(gateway.arn, call)) and (not wanted or gateway.id in wanted):
                found.append(record(call, gateway, own))
    missing = set(wanted) - {each["TransitGatewayId"] for each in found}
    if missing:
        raise AwsError(
            "InvalidTransitGatewayID.NotFound",
            f"Transit Gateway {min(missing)} was deleted or does not exist.",
        )
    return {"TransitGateways": filtered(found, call.params.get("Filters"))}


def record(call: Call, gateway: Any, own: bool) -> dict[str, Any]:
    return {
        "TransitGatewayId": gateway.id,
        "TransitGatewayArn": gateway.arn,
        "State": gateway.state,
        "OwnerId": gateway.owner_id,
        "Description": gateway.description,
        "CreationTime": gateway.creation_time,
        "Options": true_options(gateway.options),
        "Tags": tags_of(call, gateway.id) if own else [],
    }


def true_options(options: dict[str, Any]) -> dict[str, Any]:
    """Without the ids of default route tables that are switched off."""
    kept = dict(options)
    for use in ("Association", "Propagation"):
        if kept[f"DefaultRouteTable{use}"] == "disable":
            kept.pop(f"{use}DefaultRouteTableId", None)
    return kept


@operation("ec2", "DeleteTransitGateway")
def delete(call: Call) -> dict[str, Any]:
    """moto deletes a gateway from under its attachments."""
    gateway_id = call.params["TransitGatewayId"]
    if any(is_live(each) and gateway_id in gateways_of(each) for each in attachments().values()):
        raise AwsError("IncorrectState", f"{gateway_id} has non-deleted attachments")
    return moto_result(call)


@operation("ec2", "DeleteTransitGatewayRouteTable")
def delete_route_table(call: Call) -> dict[str, Any]:
    """moto deletes a route table from under its associations."""
    route_table_id = call.params["TransitGatewayRouteTableId"]
    if route_table_id in associations().values():
        raise AwsError("IncorrectState", f"{route_table_id} has non-deleted associations")
    routes = table("tgw-routes")
    for key in [key for key in routes if key[0] == route_table_id]:
        del routes[key]
    return moto_result(call)
