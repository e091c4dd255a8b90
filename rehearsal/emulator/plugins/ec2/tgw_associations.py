"""Which route table an attachment's traffic is looked up in: one per gateway and attachment."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from .records import Record, filtered
from .tgw_state import associations, attachment, route_table, usable, visible


@operation("ec2", "AssociateTransitGatewayRouteTable")
def associate(call: Call) -> dict[str, Any]:
    attachment_id = call.params["TransitGatewayAttachmentId"]
    joined, to = usable(call, attachment_id, call.params["TransitGatewayRouteTableId"])
    key = (to.transit_gateway_id, attachment_id)
    if key in associations():
        raise AwsError(
            "Resource.AlreadyAssociated",
            f"Transit Gateway Attachment {attachment_id} is already associated to a route table.",
        )
    associations()[key] = to.id
    return {"Association": relation(joined, to.id, "associated")}


@operation("ec2", "DisassociateTransitGatewayRouteTable")
def disassociate(call: Call) -> dict[str, Any]:
    joined = attachment(call, call.params["TransitGatewayAttachmentId"])
    to = route_table(call, call.params["TransitGatewayRouteTableId"])
    key = (to.transit_gateway_id, joined["TransitGatewayAttachmentId"])
    if associations().get(key) != to.id:
        raise AwsError("InvalidAssociation.NotFound", f"{key[1]} is not associated with {to.id}")
    del associations()[key]
    return {"Association": relation(joined, to.id, "disassociating")}


@operation("ec2", "GetTransitGatewayRouteTableAssociations")
def list_associations(call: Call) -> dict[str, Any]:
    to = route_table(call, call.params["TransitGatewayRouteTableId"])
    found = [
        relation(record, to.id, "associated")
        for record in visible(call)
        if associations().get((to.transit_gateway_id, record["TransitGatewayAttachmentId"]))
        == to.id
    ]
    return {"Associations": filtered(found, call.params.get("Filters"))}


def relation(joined: Record, route_table_id: str, state: str) -> Record:
    return {
        "TransitGatewayAttachmentId": joined["TransitGatewayAttachmentId"],
        "TransitGatewayRouteTableId": route_table_id,
        "ResourceId": joined["ResourceId"],
        "ResourceType": joined["ResourceType"],
        "State": state,
    }
