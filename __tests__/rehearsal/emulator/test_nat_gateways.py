"""The address of a deleted NAT gateway serves the next one."""

from __future__ import annotations

from typing import Any


def test_a_deleted_gateway_gives_its_address_back(aws: Any) -> None:
    ec2 = aws("ec2")
    vpc_id = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    subnet_id = ec2.create_subnet(VpcId=vpc_id, CidrBlock="10.9.0.0/24")["Subnet"]["SubnetId"]
    allocation_id = ec2.allocate_address(Domain="vpc")["AllocationId"]
    wanted = {"SubnetId": subnet_id, "AllocationId": allocation_id}
    first = ec2.create_nat_gateway(**wanted)["NatGateway"]["NatGatewayId"]
    ec2.delete_nat_gateway(NatGatewayId=first)
    assert ec2.create_nat_gateway(**wanted)["NatGateway"]["NatGatewayId"] != first
