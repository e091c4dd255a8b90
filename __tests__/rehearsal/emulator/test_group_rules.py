"""Rules of security groups towards other groups keep what they are for."""

from __future__ import annotations

from typing import Any

from conftest import Clients


def test_a_rule_towards_a_group_keeps_its_description(aws: Clients, make_vpc: Any) -> None:
    ec2 = aws("ec2")
    vpc, _ = make_vpc()
    mine, other = (
        ec2.create_security_group(GroupName=name, Description="d", VpcId=vpc)["GroupId"]
        for name in ("mine", "other")
    )
    permission = {
        "IpProtocol": "tcp",
        "FromPort": 5432,
        "ToPort": 5432,
        "UserIdGroupPairs": [{"GroupId": other, "Description": "from the other"}],
    }
    for authorize in (ec2.authorize_security_group_ingress, ec2.authorize_security_group_egress):
        [made] = authorize(GroupId=mine, IpPermissions=[permission])["SecurityGroupRules"]
        assert made["Description"] == "from the other"
        found = ec2.describe_security_group_rules(
            SecurityGroupRuleIds=[made["SecurityGroupRuleId"]]
        )["SecurityGroupRules"]
        assert found[0]["Description"] == "from the other"
