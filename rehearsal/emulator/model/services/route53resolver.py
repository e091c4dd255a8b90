"""Route 53 Resolver's DNS firewall, and the rest of query logging: moto has the other parts."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ..declaration import Record, Resource, Service, Singleton
from ..records import records
from ..verbs import answer, existing

ARN = "arn:aws:route53resolver:{region}:{account}"


def rule_count(call: Call, record: Record) -> int:
    rules = records(call.service, "FirewallRule").values()
    return sum(rule["FirewallRuleGroupId"] == record["Id"] for rule in rules)


def domain_count(_: Call, record: Record) -> int:
    return len(record["Domains"])


def update_domains(call: Call) -> dict[str, Any]:
    """@see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_UpdateFirewallDomains.html"""
    record = existing(call, ROUTE53_RESOLVER, DOMAIN_LIST)
    domains = [name if name.endswith(".") else f"{name}." for name in call.params["Domains"]]
    operation, old = call.params["Operation"], record["Domains"]
    if operation == "REMOVE":
        record["Domains"] = [name for name in old if name not in domains]
    else:
        kept = old if operation == "ADD" else []
        record["Domains"] = list(dict.fromkeys([*kept, *domains]))
    return answer(call, DOMAIN_LIST, record)


def list_domains(call: Call) -> dict[str, Any]:
    return {"Domains": existing(call, ROUTE53_RESOLVER, DOMAIN_LIST)["Domains"]}


DOMAIN_LIST = Resource(
    name="FirewallDomainList",
    create="CreateFirewallDomainList",
    read="GetFirewallDomainList",
    list="ListFirewallDomainLists",
    delete="DeleteFirewallDomainList",
    keys=("Id",),
    aliases={"FirewallDomainListId": "Id"},
    generated={"Id": "rslvr-fdl-{hex}", "Arn": ARN + ":firewall-domain-list/{Id}"},
    arn=ARN + ":firewall-domain-list/{Id}",
    defaults={"Status": "COMPLETE", "Domains": []},
    derived={"DomainCount": domain_count},
)

ROUTE53_RESOLVER = Service(
    name="route53resolver",
    not_found="ResourceNotFoundException",
    exists="ConflictException",
    in_use="ConflictException",
    custom={"UpdateFirewallDomains": update_domains, "ListFirewallDomains": list_domains},
    resources=(
        DOMAIN_LIST,
        Resource(
            name="FirewallRuleGroup",
            create="CreateFirewallRuleGroup",
            read="GetFirewallRuleGroup",
            list="ListFirewallRuleGroups",
            delete="DeleteFirewallRuleGroup",
            keys=("Id",),
            aliases={"FirewallRuleGroupId": "Id"},
            generated={"Id": "rslvr-frg-{hex}", "Arn": ARN + ":firewall-rule-group/{Id}"},
            arn=ARN + ":firewall-rule-group/{Id}",
            defaults={"Status": "COMPLETE", "ShareStatus": "NOT_SHARED"},
            derived={"RuleCount": rule_count},
        ),
        Resource(
            name="FirewallRule",
            create="CreateFirewallRule",
            list="ListFirewallRules",
            updates=("UpdateFirewallRule",),
            delete="DeleteFirewallRule",
            keys=("FirewallRuleGroupId", "FirewallDomainListId", "Qtype"),
            unique=(
                ("FirewallRuleGroupId", "Priority"),
                ("FirewallRuleGroupId", "FirewallDomainListId", "Qtype"),
            ),
            defaults={"FirewallDomainRedirectionAction": "INSPECT_REDIRECTION_DOMAIN"},
        ),
        Resource(
            name="FirewallRuleGroupAssociation",
            create="AssociateFirewallRuleGroup",
            read="GetFirewallRuleGroupAssociation",
            list="ListFirewallRuleGroupAssociations",
            updates=("UpdateFirewallRuleGroupAssociation",),
            delete="DisassociateFirewallRuleGroup",
            keys=("Id",),
            aliases={"FirewallRuleGroupAssociationId": "Id"},
            unique=(("FirewallRuleGroupId", "VpcId"),),
            generated={
                "Id": "rslvr-frgassoc-{hex}",
                "Arn": ARN + ":firewall-rule-group-association/{Id}",
            },
            arn=ARN + ":firewall-rule-group-association/{Id}",
            defaults={"Status": "COMPLETE", "MutationProtection": "DISABLED"},
        ),
    ),
    singletons=(
        Singleton(
            name="FirewallConfig",
            read="GetFirewallConfig",
            update="UpdateFirewallConfig",
            list="ListFirewallConfigs",
            key="ResourceId",
            defaults={"FirewallFailOpen": "DISABLED"},
            generated={"Id": "rslvr-fc-{hex}"},
        ),
        Singleton(
            name="ResolverConfig",
            read="GetResolverConfig",
            update="UpdateResolverConfig",
            list="ListResolverConfigs",
            key="ResourceId",
            defaults={"AutodefinedReverse": "ENABLED"},
            generated={"Id": "rslvr-rc-{hex}"},
        ),
    ),
)
