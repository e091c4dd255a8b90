"""VPC attachments with acceptance across accounts: moto accepts at once, in one account only."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from .records import Record, backend_of, new_id, now, select, tag_on_create, tags_of, untag
from .tgw_state import (
    ATTACHMENT_NOT_FOUND,
    associations,
    attachment,
    attachments,
    gateway,
    is_live,
    propagations,
    remove,
    visible,
)

DEFAULT_OPTIONS = {
    "ApplianceModeSupport": "disable",
    "DnsSupport": "enable",
    "Ipv6Support": "disable",
    "SecurityGroupReferencingSupport": "enable",
}


@operation("ec2", "CreateTransitGatewayVpcAttachment")
def create(call: Call) -> dict[str, Any]:
    params = call.params
    to = gateway(call, params["TransitGatewayId"])
    backend = backend_of(call)
    backend.get_vpc(params["VpcId"])
    for other in visible(call, "vpc"):
        same = (other["TransitGatewayId"], other["VpcId"]) == (to.id, params["VpcId"])
        if same and is_live(other):
            raise AwsError(
                "DuplicateTransitGatewayAttachment",
                f"{to.id} has non-deleted Transit Gateway Attachments with same VPC ID.",
            )
    check_subnets(call, params["VpcId"], params["SubnetIds"])
    accepted = call.account == to.owner_id or to.options["AutoAcceptSharedAttachments"] == "enable"
    attachment_id = new_id("tgw-attach")
    attachments()[attachment_id] = {
        "TransitGatewayAttachmentId": attachment_id,
        "TransitGatewayId": to.id,
        "TransitGatewayOwnerId": to.owner_id,
        "VpcId": params["VpcId"],
        "VpcOwnerId": call.account,
        "ResourceType": "vpc",
        "ResourceId": params["VpcId"],
        "ResourceOwnerId": call.account,
        "State": "available" if accepted else "pendingAcceptance",
        "SubnetIds": list(params["SubnetIds"]),
        "CreationTime": now(),
        "Options": {**DEFAULT_OPTIONS, **(params.get("Options") or {})},
        "Views": {(call.account, call.region), (to.owner_id, call.region)},
    }
    tag_on_create(call, attachment_id)
    if accepted:
        join_defaults(attachments()[attachment_id], to)
    return answer(call, attachments()[attachment_id])


def check_subnets(call: Call, vpc_id: str, subnet_ids: list[str]) -> None:
    zones: set[str] = set()
    for subnet_id in subnet_ids:
        subnet = backend_of(call).get_subnet(subnet_id)
        if subnet.vpc_id != vpc_id:
            raise AwsError("InvalidSubnetID.NotFound", f"{subnet_id} does not exist in {vpc_id}")
        if subnet.availability_zone in zones:
            raise AwsError(
                "DuplicateSubnetsInSameZone", f"Duplicate Subnets for same AZ: {subnet_id}"
            )
        zones.add(subnet.availability_zone)


def join_defaults(record: Record, to: Any) -> None:
    """What a gateway with default association and propagation does on acceptance."""
    attachment_id = record["TransitGatewayAttachmentId"]
    if to.options["DefaultRouteTableAssociation"] == "enable":
        associations()[to.id, attachment_id] = to.options["AssociationDefaultRouteTableId"]
    if to.options["DefaultRouteTablePropagation"] == "enable":
        propagations()[to.options["PropagationDefaultRouteTableId"], attachment_id] = "enabled"


@operation("ec2", "AcceptTransitGatewayVpcAttachment", "RejectTransitGatewayVpcAttachment")
def decide(call: Call) -> dict[str, Any]:
    """moto has no acceptance at all. Only the gateway's owner decides."""
    record = attachment(call, call.params["TransitGatewayAttachmentId"])
    if record["TransitGatewayOwnerId"] != call.account:
        raise AwsError(ATTACHMENT_NOT_FOUND, "only the owner of the gateway can decide")
    if record["State"] != "pendingAcceptance":
        raise AwsError(
            "IncorrectState", f"{record['TransitGatewayAttachmentId']} is in invalid state"
        )
    if call.operation.startswith("Accept"):
        record["State"] = "available"
        join_defaults(record, gateway(call, record["TransitGatewayId"]))
    else:
        record["State"] = "rejected"
    return answer(call, record)


@operation("ec2", "ModifyTransitGatewayVpcAttachment")
def modify(call: Call) -> dict[str, Any]:
    record = attachment(call, call.params["TransitGatewayAttachmentId"])
    gone = call.params.get("RemoveSubnetIds") or []
    subnets = [each for each in record["SubnetIds"] if each not in gone]
    subnets += call.params.get("AddSubnetIds") or []
    check_subnets(call, record["VpcId"], subnets)
    record["SubnetIds"] = subnets
    record["Options"].update(call.params.get("Options") or {})
    return answer(call, record)


@operation("ec2", "DeleteTransitGatewayVpcAttachment")
def delete(call: Call) -> dict[str, Any]:
    record = attachment(call, call.params["TransitGatewayAttachmentId"])
    remove(record["TransitGatewayAttachmentId"])
    untag(call, record["TransitGatewayAttachmentId"])
    return answer(call, {**record, "State": "deleted"})


@operation("ec2", "DescribeTransitGatewayVpcAttachments")
def describe(call: Call) -> dict[str, Any]:
    ids = call.params.get("TransitGatewayAttachmentIds")
    records = visible(call, "vpc")
    found = select(call, records, "TransitGatewayAttachmentId", ids, ATTACHMENT_NOT_FOUND)
    return {"TransitGatewayVpcAttachments": found}


@operation("ec2", "DescribeTransitGatewayAttachments")
def describe_all(call: Call) -> dict[str, Any]:
    """Every kind of attachment, with its association."""
    records = []
    for record in visible(call):
        joined = {**record}
        for gateway_id in (record.get("TransitGatewayId"), record.get("PeerTransitGatewayId")):
            table_id = associations().get((gateway_id or "", record["TransitGatewayAttachmentId"]))
            if table_id:
                joined["Association"] = {
                    "State": "associated",
                    "TransitGatewayRouteTableId": table_id,
                }
        records.append(joined)
    ids = call.params.get("TransitGatewayAttachmentIds")
    found = select(call, records, "TransitGatewayAttachmentId", ids, ATTACHMENT_NOT_FOUND)
    return {"TransitGatewayAttachments": found}


def answer(call: Call, record: Record) -> dict[str, Any]:
    tags = tags_of(call, record["TransitGatewayAttachmentId"])
    return {"TransitGatewayVpcAttachment": {**record, "Tags": tags}}
