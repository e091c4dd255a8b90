"""Rules of security groups: moto forgets what a rule towards a group or a prefix list is for."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...moto_backend import moto_result
from ...registry import operation
from ...store import table

PEERS = ("UserIdGroupPairs", "PrefixListIds")


@operation("ec2", "AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress")
def authorize(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    for rule in result.get("SecurityGroupRules", []):
        for description in descriptions(call.params, rule):
            table("ec2-rule-descriptions")[rule["SecurityGroupRuleId"]] = description
    return described(result)


@operation("ec2", "DescribeSecurityGroupRules")
def describe(call: Call) -> dict[str, Any]:
    return described(moto_result(call))


def descriptions(params: dict[str, Any], rule: dict[str, Any]) -> list[str]:
    """Those of the request's peers that the rule is for."""
    peers = {
        rule.get("ReferencedGroupInfo", {}).get("GroupId"),
        rule.get("PrefixListId"),
    } - {None}
    return [
        peer["Description"]
        for permission in params.get("IpPermissions") or []
        for member in PEERS
        for peer in permission.get(member) or []
        if peer.get("Description") and {peer.get("GroupId"), peer.get("PrefixListId")} & peers
    ]


def described(result: dict[str, Any]) -> dict[str, Any]:
    for rule in result.get("SecurityGroupRules", []):
        kept = table("ec2-rule-descriptions").get(rule["SecurityGroupRuleId"])
        if kept is not None:
            rule.setdefault("Description", kept)
    return result
