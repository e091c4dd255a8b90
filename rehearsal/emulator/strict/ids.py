"""The kind of id that a member takes: a name or an id of another kind is refused as malformed."""

from __future__ import annotations

PREFIX_OF = {
    "VpcId": "vpc",
    "VPCId": "vpc",
    "vpcId": "vpc",
    "PeerVpcId": "vpc",
    "SubnetId": "subnet",
    "SubnetIds": "subnet",
    "subnetIds": "subnet",
    "AddSubnetIds": "subnet",
    "SecurityGroupIds": "sg",
    "securityGroupIds": "sg",
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
# EC2 itself uses these names for other things too.
OUTSIDE_EC2 = {
    "Subnets": "subnet",
    "subnets": "subnet",
    "SecurityGroups": "sg",
    "securityGroups": "sg",
}
# The same for services whose names of members say less.
BY_SERVICE = {
    ("ec2", "GroupId"): "sg",
    ("route53resolver", "FirewallDomainListId"): "rslvr-fdl",
    ("route53resolver", "FirewallRuleGroupId"): "rslvr-frg",
    ("route53resolver", "ResolverEndpointId"): "rslvr",
    ("route53resolver", "ResolverQueryLogConfigId"): "rslvr-qlc",
    ("route53resolver", "ResolverRuleId"): "rslvr",
    ("route53resolver", "ResourceId"): "vpc",
    ("route53profiles", "ProfileId"): "rp",
    ("route53profiles", "ResourceId"): "vpc",
}


def malformed(service: str, member: str, value: str) -> str | None:
    """The start that the value should have, or None where it has it or may be any text."""
    prefix = BY_SERVICE.get((service, member)) or PREFIX_OF.get(member)
    if prefix is None and service != "ec2":
        prefix = OUTSIDE_EC2.get(member)
    if prefix is None or value.startswith(f"{prefix}-"):
        return None
    return f"{prefix}-..."
