"""ICMP entries of network ACLs come back as they were made."""

from __future__ import annotations

from typing import Any


def test_an_icmp_entry_keeps_type_and_code(aws: Any) -> None:
    ec2 = aws("ec2")
    vpc_id = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    acl_id = ec2.create_network_acl(VpcId=vpc_id)["NetworkAcl"]["NetworkAclId"]
    ec2.create_network_acl_entry(
        NetworkAclId=acl_id,
        RuleNumber=100,
        Egress=True,
        Protocol="1",
        RuleAction="allow",
        CidrBlock="0.0.0.0/0",
        IcmpTypeCode={"Type": 3, "Code": 4},
    )
    acl = ec2.describe_network_acls(NetworkAclIds=[acl_id])["NetworkAcls"][0]
    made = next(entry for entry in acl["Entries"] if entry["RuleNumber"] == 100)
    assert made["IcmpTypeCode"] == {"Type": 3, "Code": 4}
    assert all("IcmpTypeCode" not in entry for entry in acl["Entries"] if entry is not made)
