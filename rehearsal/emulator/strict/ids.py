"""The kind of id that an EC2 member takes: a name or another kind is refused as malformed."""

from __future__ import annotations

PREFIX_OF = {
    "VpcId": "vpc",
    "PeerVpcId": "vpc",
    "SubnetId": "subnet",
    "SubnetIds": "subnet",
    "AddSubnetIds": "subnet",
    "SecurityGroupIds": "sg",
    "AddSecurityGroupIds": "sg",
    "ReferencedGroupId": "sg",
    "RouteTableId": "rtb",
    "RouteTableIds": "rtb",
    "AddRouteTableIds": "rtb",
    "NetworkAclId": "acl",
    "InternetGatewayId": "igw",
    "NatGatewayId": "nat",
    "AllocationId": "eipalloc",
    "NetworkInterfaceId": "eni",
    "VpcEndpointId": "vpce",
    "VpcEndpointIds": "vpce",
    "TransitGatewayId": "tgw",
    "PeerTransitGatewayId": "tgw",
    "TransitGatewayAttachmentId": "tgw-attach",
    "TransitGatewayRouteTableId": "tgw-rtb",
    "CustomerGatewayId": "cgw",
    "VpnConnectionId": "vpn",
    "VpnGatewayId": "vgw",
}


def malformed(member: str, value: str) -> str | None:
    """The start that the value should have, or None where it has it or may be any text."""
    prefix = PREFIX_OF.get(member)
    if prefix is None or value.startswith(f"{prefix}-"):
        return None
    return f"{prefix}-..."
