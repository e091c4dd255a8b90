"""A small valid request for every type that the answerer serves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class World:
    """What the examples refer to, made when first asked for."""

    def __init__(self, aws: Callable[..., Any], vpc_id: str, subnet_ids: list[str]) -> None:
        self.aws = aws
        self.vpc_id = vpc_id
        self.subnet_id = subnet_ids[0]

    def policy_arn(self) -> str:
        made = self.aws("network-firewall").create_firewall_policy(**policy(self))
        return made["FirewallPolicyResponse"]["FirewallPolicyArn"]

    def domain_list_id(self) -> str:
        made = self.aws("route53resolver").create_firewall_domain_list(**named("list")(self))
        return made["FirewallDomainList"]["Id"]

    def rule_group_id(self) -> str:
        made = self.aws("route53resolver").create_firewall_rule_group(**named("group")(self))
        return made["FirewallRuleGroup"]["Id"]

    def rule_group_arn(self) -> str:
        made = self.aws("route53resolver").create_firewall_rule_group(**named("group")(self))
        return made["FirewallRuleGroup"]["Arn"]

    def profile_id(self) -> str:
        return self.aws("route53profiles").create_profile(Name="p", ClientToken="t")["Profile"][
            "Id"
        ]


def named(name: str) -> Callable[[World], dict[str, Any]]:
    return lambda _: {"Name": name, "CreatorRequestId": f"request-{name}"}


def policy(_: World) -> dict[str, Any]:
    default = {
        "StatelessDefaultActions": ["aws:drop"],
        "StatelessFragmentDefaultActions": ["aws:drop"],
    }
    return {"FirewallPolicyName": "policy", "FirewallPolicy": default, "Description": "strict"}


EXAMPLES: dict[str, Callable[[World], dict[str, Any]]] = {
    "network-firewall:Firewall": lambda world: {
        "FirewallName": "firewall",
        "FirewallPolicyArn": world.policy_arn(),
        "VpcId": world.vpc_id,
        "SubnetMappings": [{"SubnetId": world.subnet_id}],
    },
    "network-firewall:FirewallPolicy": policy,
    "network-firewall:RuleGroup": lambda _: {
        "RuleGroupName": "rules",
        "Type": "STATEFUL",
        "Capacity": 10,
        "RuleGroup": {"RulesSource": {"RulesString": "pass tcp any any -> any any (sid:1;)"}},
    },
    "route53profiles:Profile": lambda _: {"Name": "profile", "ClientToken": "token"},
    "route53profiles:ProfileAssociation": lambda world: {
        "Name": "association",
        "ProfileId": world.profile_id(),
        "ResourceId": world.vpc_id,
    },
    "route53profiles:ProfileResourceAssociation": lambda world: {
        "Name": "association",
        "ProfileId": world.profile_id(),
        "ResourceArn": world.rule_group_arn(),
        "ResourceProperties": '{"priority":102}',
    },
    "route53resolver:FirewallDomainList": named("list"),
    "route53resolver:FirewallRuleGroup": named("group"),
    "route53resolver:FirewallRule": lambda world: {
        "CreatorRequestId": "request",
        "Name": "rule",
        "FirewallRuleGroupId": world.rule_group_id(),
        "FirewallDomainListId": world.domain_list_id(),
        "Priority": 100,
        "Action": "ALLOW",
    },
    "route53resolver:FirewallRuleGroupAssociation": lambda world: {
        "CreatorRequestId": "request",
        "Name": "association",
        "FirewallRuleGroupId": world.rule_group_id(),
        "VpcId": world.vpc_id,
        "Priority": 101,
    },
}
