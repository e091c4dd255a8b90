"""Routes of a VPC to another account's transit gateway or to a firewall endpoint: moto has none."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from ...store import table
from .records import backend_of
from .tgw_state import gateway, visible


@operation("ec2", "CreateRoute", "ReplaceRoute")
def create(call: Call) -> dict[str, Any]:
    params = call.params
    own_table = backend_of(call).get_route_table(params["RouteTableId"])
    to = None
    if params.get("TransitGatewayId"):
        to = attached_gateway(call, params["TransitGatewayId"], own_table.vpc_id)
    through = params.get("VpcEndpointId")
    if through and (call.account, call.region, through) not in table("firewall-endpoints"):
        raise AwsError(
            "InvalidVpcEndpointId.NotFound", f"The Vpc Endpoint Id '{through}' does not exist"
        )
    if not to and not through:
        return moto_result(call)
    plain = {k: v for k, v in params.items() if k not in ("TransitGatewayId", "VpcEndpointId")}
    result = moto_result(call, plain)
    cidr = params.get("DestinationCidrBlock") or params.get("DestinationIpv6CidrBlock")
    for route in own_table._routes.values():
        if cidr in (route.destination_cidr_block, route.destination_ipv6_cidr_block):
            route.transit_gateway, route.vpc_endpoint_id = to, through
    return result


def attached_gateway(call: Call, gateway_id: str, vpc_id: str) -> Any:
    """AWS refuses a route to a gateway that the VPC is not attached to, or not yet accepted by."""
    to = gateway(call, gateway_id)
    for record in visible(call, "vpc"):
        if (record["TransitGatewayId"], record["VpcId"], record["State"]) == (
            gateway_id,
            vpc_id,
            "available",
        ):
            return to
    raise AwsError(
        "InvalidTransitGatewayID.NotFound",
        f"transitGateway ID '{gateway_id}' does not exist: {vpc_id} is not attached to it",
    )
