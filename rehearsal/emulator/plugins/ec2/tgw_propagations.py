"""Which attachments announce their routes into a route table: any number, unlike moto's one."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from .records import filtered
from .tgw_associations import relation
from .tgw_state import attachment, propagations, route_table, usable, visible


@operation("ec2", "EnableTransitGatewayRouteTablePropagation")
def enable(call: Call) -> dict[str, Any]:
    attachment_id = call.params["TransitGatewayAttachmentId"]
    joined, to = usable(call, attachment_id, call.params["TransitGatewayRouteTableId"])
    if joined["ResourceType"] == "peering":
        raise AwsError(
            "InvalidParameterValue", "a peering attachment propagates no routes: add static ones"
        )
    if (to.id, attachment_id) in propagations():
        raise AwsError(
            "TransitGatewayRouteTablePropagation.Duplicate",
            f"{attachment_id} already propagates to {to.id}",
        )
    propagations()[to.id, attachment_id] = "enabled"
    return {"Propagation": relation(joined, to.id, "enabled")}


@operation("ec2", "DisableTransitGatewayRouteTablePropagation")
def disable(call: Call) -> dict[str, Any]:
    joined = attachment(call, call.params["TransitGatewayAttachmentId"])
    to = route_table(call, call.params["TransitGatewayRouteTableId"])
    if propagations().pop((to.id, joined["TransitGatewayAttachmentId"]), None) is None:
        raise AwsError("TransitGatewayRouteTablePropagation.NotFound", f"no propagation to {to.id}")
    return {"Propagation": relation(joined, to.id, "disabled")}


@operation("ec2", "GetTransitGatewayRouteTablePropagations")
def list_propagations(call: Call) -> dict[str, Any]:
    to = route_table(call, call.params["TransitGatewayRouteTableId"])
    found = [
        relation(record, to.id, "enabled")
        for record in visible(call)
        if (to.id, record["TransitGatewayAttachmentId"]) in propagations()
    ]
    return {"TransitGatewayRouteTablePropagations": filtered(found, call.params.get("Filters"))}
