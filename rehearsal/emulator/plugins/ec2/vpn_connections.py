"""Site-to-Site VPN connections: moto keeps no options, no tunnels and writes pre-shared keys."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from ...store import table
from .records import Record, backend_of, new_id, now, select, tag_on_create, tags_of, untag
from .tgw_state import attachments, gateway, remove
from .vpn_config import customer_gateway_configuration, new_tunnel

NOT_FOUND = "InvalidVpnConnectionID.NotFound"
DEFAULT_OPTIONS = {
    "EnableAcceleration": False,
    "StaticRoutesOnly": False,
    "LocalIpv4NetworkCidr": "0.0.0.0/0",
    "RemoteIpv4NetworkCidr": "0.0.0.0/0",
    "OutsideIpAddressType": "PublicIpv4",
    "TunnelInsideIpVersion": "ipv4",
}


@operation("ec2", "CreateVpnConnection")
def create(call: Call) -> dict[str, Any]:
    params, options = call.params, call.params.get("Options") or {}
    backend = backend_of(call)
    backend.get_customer_gateway(params["CustomerGatewayId"])
    connection_id = new_id("vpn")
    record: Record = {
        "VpnConnectionId": connection_id,
        "Type": params["Type"],
        "State": "available",
        "Category": "VPN",
        "CustomerGatewayId": params["CustomerGatewayId"],
        "Routes": [],
        "VgwTelemetry": [],
    }
    if params.get("TransitGatewayId"):
        record["TransitGatewayId"] = gateway(call, params["TransitGatewayId"]).id
    elif params.get("VpnGatewayId"):
        record["VpnGatewayId"] = backend.get_vpn_gateway(params["VpnGatewayId"]).id
    in_secrets_manager = params.get("PreSharedKeyStorage") == "SecretsManager"
    if in_secrets_manager:
        record["PreSharedKeyArn"] = (
            f"arn:aws:secretsmanager:{call.region}:{call.account}:secret:s2svpn!{connection_id}"
        )
    wanted = options.get("TunnelOptions") or []
    tunnels = [
        new_tunnel(wanted[i] if i < len(wanted) else {}, in_secrets_manager) for i in range(2)
    ]
    kept = {key: options[key] for key in DEFAULT_OPTIONS if options.get(key) is not None}
    record["Options"] = {**DEFAULT_OPTIONS, **kept, "TunnelOptions": tunnels}
    connections()[call.account, call.region, connection_id] = record
    tag_on_create(call, connection_id)
    if "TransitGatewayId" in record:
        attach(call, record)
    return answer(call, record)


def attach(call: Call, record: Record) -> None:
    """A VPN on a transit gateway is an attachment that needs no acceptance."""
    attachment_id = new_id("tgw-attach")
    owner = gateway(call, record["TransitGatewayId"]).owner_id
    attachments()[attachment_id] = {
        "TransitGatewayAttachmentId": attachment_id,
        "TransitGatewayId": record["TransitGatewayId"],
        "TransitGatewayOwnerId": owner,
        "ResourceType": "vpn",
        "ResourceId": record["VpnConnectionId"],
        "ResourceOwnerId": call.account,
        "State": "available",
        "CreationTime": now(),
        "Views": {(call.account, call.region), (owner, call.region)},
    }


@operation("ec2", "DescribeVpnConnections")
def describe(call: Call) -> dict[str, Any]:
    own = [
        {**record, "CustomerGatewayConfiguration": customer_gateway_configuration(record)}
        for key, record in connections().items()
        if key[:2] == (call.account, call.region)
    ]
    ids = call.params.get("VpnConnectionIds")
    return {"VpnConnections": select(call, own, "VpnConnectionId", ids, NOT_FOUND)}


@operation("ec2", "DeleteVpnConnection")
def delete(call: Call) -> None:
    record = existing(call)
    connection_id = record["VpnConnectionId"]
    del connections()[call.account, call.region, connection_id]
    untag(call, connection_id)
    for attachment_id, attached in list(attachments().items()):
        if attached["ResourceId"] == connection_id:
            remove(attachment_id)
            del attachments()[attachment_id]


def connections() -> dict[tuple[str, str, str], Record]:
    return table("vpn-connections")


def existing(call: Call) -> Record:
    """@throws AwsError if the connection is not in the caller's account and region"""
    record = connections().get((call.account, call.region, call.params["VpnConnectionId"]))
    if record is None:
        raise AwsError(
            NOT_FOUND, f"The vpnConnection ID '{call.params['VpnConnectionId']}' does not exist"
        )
    return record


def answer(call: Call, record: Record) -> dict[str, Any]:
    tags = tags_of(call, record["VpnConnectionId"])
    configuration = customer_gateway_configuration(record)
    return {
        "VpnConnection": {**record, "CustomerGatewayConfiguration": configuration, "Tags": tags}
    }
