"""Peering attachments: moto keeps them where they were asked for, and accepts from anywhere."""

from __future__ import annotations

from typing import Any

from moto.ec2.models import ec2_backends

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from .records import Record, new_id, now, select, tag_on_create, tags_of, untag
from .tgw_state import ATTACHMENT_NOT_FOUND, attachment, attachments, gateway, remove, visible


@operation("ec2", "CreateTransitGatewayPeeringAttachment")
def create(call: Call) -> dict[str, Any]:
    params = call.params
    own = gateway(call, params["TransitGatewayId"])
    account, region = params["PeerAccountId"], params["PeerRegion"]
    peer = ec2_backends[account][region].transit_gateways.get(params["PeerTransitGatewayId"])
    if peer is None:
        raise AwsError(
            "InvalidTransitGatewayID.NotFound",
            f"Transit Gateway {params['PeerTransitGatewayId']} was deleted or does not exist.",
        )
    if peer is own:
        raise AwsError("InvalidParameterValue", "a transit gateway cannot be peered with itself")
    attachment_id = new_id("tgw-attach")
    attachments()[attachment_id] = {
        "TransitGatewayAttachmentId": attachment_id,
        "TransitGatewayId": own.id,
        "TransitGatewayOwnerId": own.owner_id,
        "ResourceType": "peering",
        "ResourceId": peer.id,
        "ResourceOwnerId": account,
        "RequesterTgwInfo": {
            "TransitGatewayId": own.id,
            "OwnerId": call.account,
            "Region": call.region,
        },
        "AccepterTgwInfo": {"TransitGatewayId": peer.id, "OwnerId": account, "Region": region},
        # Invented options would make the next plan replace a peering that was asked for without any.
        **({"Options": params["Options"]} if params.get("Options") else {}),
        "State": "pendingAcceptance",
        "Status": {"Code": "pendingAcceptance"},
        "CreationTime": now(),
        "Views": {(call.account, call.region), (account, region)},
    }
    tag_on_create(call, attachment_id)
    return answer(call, attachments()[attachment_id])


@operation("ec2", "AcceptTransitGatewayPeeringAttachment", "RejectTransitGatewayPeeringAttachment")
def decide(call: Call) -> dict[str, Any]:
    """Only the peer decides, in its own account and region."""
    record = attachment(call, call.params["TransitGatewayAttachmentId"])
    side = record["AccepterTgwInfo"]
    if (side["OwnerId"], side["Region"]) != (call.account, call.region):
        raise AwsError(ATTACHMENT_NOT_FOUND, "only the peer can decide")
    if record["State"] != "pendingAcceptance":
        raise AwsError(
            "IncorrectState", f"{record['TransitGatewayAttachmentId']} is in invalid state"
        )
    accepted = call.operation.startswith("Accept")
    record["State"] = record["Status"]["Code"] = "available" if accepted else "rejected"
    return answer(call, record)


@operation("ec2", "DescribeTransitGatewayPeeringAttachments")
def describe(call: Call) -> dict[str, Any]:
    ids = call.params.get("TransitGatewayAttachmentIds")
    records = visible(call, "peering")
    found = select(call, records, "TransitGatewayAttachmentId", ids, ATTACHMENT_NOT_FOUND)
    return {"TransitGatewayPeeringAttachments": found}


@operation("ec2", "DeleteTransitGatewayPeeringAttachment")
def delete(call: Call) -> dict[str, Any]:
    record = attachment(call, call.params["TransitGatewayAttachmentId"])
    remove(record["TransitGatewayAttachmentId"])
    untag(call, record["TransitGatewayAttachmentId"])
    return answer(call, {**record, "State": "deleted"})


def answer(call: Call, record: Record) -> dict[str, Any]:
    tags = tags_of(call, record["TransitGatewayAttachmentId"])
    return {"TransitGatewayPeeringAttachment": {**record, "Tags": tags}}
