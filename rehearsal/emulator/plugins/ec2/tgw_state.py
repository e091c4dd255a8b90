"""
Attachments of transit gateways, seen from both sides.

moto keeps an attachment in one account's backend, always associated with the default route table.
Real ones are seen by the gateway's owner, the attached side and the peer region, wait for
acceptance, and are associated with at most one route table per gateway.
"""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...store import table
from .records import Record, backend_of, region_backends

ATTACHMENT_NOT_FOUND = "InvalidTransitGatewayAttachmentID.NotFound"


def attachments() -> dict[str, Record]:
    """By id. `Views` holds the (account, region) pairs that see it."""
    return table("tgw-attachments")


def associations() -> dict[tuple[str, str], str]:
    """(gateway, attachment) to route table."""
    return table("tgw-associations")


def propagations() -> dict[tuple[str, str], str]:
    """(route table, attachment) to region."""
    return table("tgw-propagations")


def routes() -> dict[tuple[str, str], Record]:
    """(route table, CIDR) to static route."""
    return table("tgw-routes")


def visible(call: Call, kind: str | None = None) -> list[Record]:
    view = (call.account, call.region)
    return [
        record
        for record in attachments().values()
        if view in record["Views"] and kind in (None, record["ResourceType"])
    ]


def attachment(call: Call, attachment_id: str) -> Record:
    for record in visible(call):
        if record["TransitGatewayAttachmentId"] == attachment_id and is_live(record):
            return record
    raise AwsError(
        ATTACHMENT_NOT_FOUND,
        f"Transit Gateway Attachment {attachment_id} was deleted or does not exist.",
    )


def is_live(record: Record) -> bool:
    return record["State"] != "deleted"


def gateway(call: Call, gateway_id: str) -> Any:
    """The gateway, if the caller owns it or it is shared with the caller's account."""
    for backend in region_backends(call.region):
        found = backend.transit_gateways.get(gateway_id)
        if found and (found.owner_id == call.account or shared(found.arn, call)):
            return found
    raise AwsError(
        "InvalidTransitGatewayID.NotFound",
        f"Transit Gateway {gateway_id} was deleted or does not exist.",
    )


def shared(arn: str, call: Call) -> bool:
    from ..ram_state import is_shared_with

    return is_shared_with(arn, call.account)


def route_table(call: Call, route_table_id: str) -> Any:
    """Route tables are their owner's alone: sharing a gateway does not share them."""
    found = backend_of(call).transit_gateways_route_tables.get(route_table_id)
    if found is None or found.state == "deleted":
        raise AwsError(
            "InvalidRouteTableID.NotFound",
            f"Transit Gateway Route Table {route_table_id} was deleted or does not exist.",
        )
    return found


def usable(call: Call, attachment_id: str, route_table_id: str) -> tuple[Record, Any]:
    """
    An attachment and a route table of the same gateway, ready to be joined.
    @throws AwsError IncorrectState while the attachment waits for acceptance
    """
    joined, to = attachment(call, attachment_id), route_table(call, route_table_id)
    if joined["State"] != "available":
        raise AwsError("IncorrectState", f"{attachment_id} is in invalid state")
    if to.transit_gateway_id not in gateways_of(joined):
        raise AwsError(
            "InvalidParameterValue",
            f"{attachment_id} is not attached to the gateway of {route_table_id}",
        )
    return joined, to


def gateways_of(record: Record) -> list[str]:
    """A peering belongs to two gateways, everything else to one."""
    ids = [record.get("TransitGatewayId")]
    for side in ("RequesterTgwInfo", "AccepterTgwInfo"):
        ids.append(record.get(side, {}).get("TransitGatewayId"))
    return [each for each in ids if each]


def remove(attachment_id: str) -> None:
    """
    Routes through a removed attachment stay behind as black holes, as on AWS. The attachment is
    still described, as deleted: the provider waits for that state and takes no absence for it.
    """
    attachments()[attachment_id]["State"] = "deleted"
    for state in (associations(), propagations()):
        for key in [key for key in state if key[1] == attachment_id]:
            del state[key]
    for route in routes().values():
        if any(
            to["TransitGatewayAttachmentId"] == attachment_id
            for to in route.get("TransitGatewayAttachments", [])
        ):
            route["State"] = "blackhole"
