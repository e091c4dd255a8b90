"""Network Firewall: moto has firewalls without policies, rules, endpoints or deletion."""

from __future__ import annotations

import secrets
from typing import Any

from moto.ec2.models import ec2_backends

from ...call import Call
from ...errors import AwsError
from ...store import table
from ..declaration import Record, Resource, Service
from ..records import ARN as RECORD_ARN
from ..records import OWNER, records, strings
from ..verbs import answer, check_token, existing

ARN = "arn:aws:network-firewall:{region}:{account}"
AWS_KEY = {"KeyId": "AWS_OWNED_KMS_KEY", "Type": "AWS_OWNED_KMS_KEY"}


def firewall_status(call: Call, record: Record) -> dict[str, Any]:
    """One endpoint per subnet, listed under the subnet's zone, as routes need it."""
    account, region = record[OWNER]
    states = {}
    for mapping in record.get("SubnetMappings") or []:
        subnet = ec2_backends[account][region].get_subnet(mapping["SubnetId"])
        states[subnet.availability_zone] = {
            "Attachment": {
                "SubnetId": mapping["SubnetId"],
                "EndpointId": endpoint(record, mapping["SubnetId"]),
                "Status": "READY",
            }
        }
    return {"Status": "READY", "ConfigurationSyncStateSummary": "IN_SYNC", "SyncStates": states}


def endpoint(record: Record, subnet_id: str) -> str:
    """The endpoint of a firewall in a subnet, made once and known to VPC routes."""
    made = record.setdefault("_endpoints", {})
    if subnet_id not in made:
        made[subnet_id] = f"vpce-{secrets.token_hex(9)[:17]}"
        table("firewall-endpoints")[(*record[OWNER], made[subnet_id])] = record[RECORD_ARN]
    return made[subnet_id]


def number_of_associations(call: Call, record: Record) -> int:
    kinds = ("Firewall", "FirewallPolicy")
    others = [each for kind in kinds for each in records(call.service, kind).values()]
    return sum(record[RECORD_ARN] in set(strings(each)) for each in others if each is not record)


def change_subnets(call: Call) -> dict[str, Any]:
    record = existing(call, NETWORK_FIREWALL, FIREWALL)
    check_token(call, record)
    if record.get("SubnetChangeProtection"):
        raise AwsError("InvalidOperationException", "the subnets are protected against change")
    gone = call.params.get("SubnetIds") or []
    kept = [each for each in record["SubnetMappings"] if each["SubnetId"] not in gone]
    record["SubnetMappings"] = kept + (call.params.get("SubnetMappings") or [])
    return answer(call, FIREWALL, record)


def describe_logging(call: Call) -> dict[str, Any]:
    record = existing(call, NETWORK_FIREWALL, FIREWALL)
    configuration = record.get("LoggingConfiguration")
    return {"FirewallArn": record["FirewallArn"], "LoggingConfiguration": configuration}


FIREWALL = Resource(
    name="Firewall",
    create="CreateFirewall",
    read="DescribeFirewall",
    list="ListFirewalls",
    updates=(
        "AssociateFirewallPolicy",
        "UpdateFirewallAnalysisSettings",
        "UpdateFirewallDeleteProtection",
        "UpdateFirewallDescription",
        "UpdateFirewallEncryptionConfiguration",
        "UpdateFirewallPolicyChangeProtection",
        "UpdateLoggingConfiguration",
        "UpdateSubnetChangeProtection",
    ),
    delete="DeleteFirewall",
    keys=("FirewallName", "FirewallArn"),
    unique=(("FirewallName",),),
    generated={"FirewallArn": ARN + ":firewall/{FirewallName}", "FirewallId": "{uuid}"},
    arn=ARN + ":firewall/{FirewallName}",
    defaults={
        "DeleteProtection": False,
        "SubnetChangeProtection": False,
        "FirewallPolicyChangeProtection": False,
        "EncryptionConfiguration": AWS_KEY,
    },
    derived={"FirewallStatus": firewall_status},
)

NETWORK_FIREWALL = Service(
    name="network-firewall",
    not_found="ResourceNotFoundException",
    exists="InvalidRequestException",
    in_use="InvalidOperationException",
    custom={
        "AssociateSubnets": change_subnets,
        "DisassociateSubnets": change_subnets,
        "DescribeLoggingConfiguration": describe_logging,
    },
    resources=(
        FIREWALL,
        Resource(
            name="FirewallPolicy",
            create="CreateFirewallPolicy",
            read="DescribeFirewallPolicy",
            list="ListFirewallPolicies",
            updates=("UpdateFirewallPolicy",),
            delete="DeleteFirewallPolicy",
            keys=("FirewallPolicyName", "FirewallPolicyArn"),
            unique=(("FirewallPolicyName",),),
            generated={
                "FirewallPolicyArn": ARN + ":firewall-policy/{FirewallPolicyName}",
                "FirewallPolicyId": "{uuid}",
            },
            arn=ARN + ":firewall-policy/{FirewallPolicyName}",
            defaults={"FirewallPolicyStatus": "ACTIVE", "EncryptionConfiguration": AWS_KEY},
            derived={"NumberOfAssociations": number_of_associations},
        ),
        Resource(
            name="RuleGroup",
            create="CreateRuleGroup",
            read="DescribeRuleGroup",
            list="ListRuleGroups",
            updates=("UpdateRuleGroup",),
            delete="DeleteRuleGroup",
            keys=("RuleGroupName", "RuleGroupArn", "Type"),
            unique=(("RuleGroupName", "Type"),),
            generated={
                "RuleGroupArn": ARN + ":{Type_lower}-rulegroup/{RuleGroupName}",
                "RuleGroupId": "{uuid}",
            },
            arn=ARN + ":{Type_lower}-rulegroup/{RuleGroupName}",
            defaults={"RuleGroupStatus": "ACTIVE", "EncryptionConfiguration": AWS_KEY},
            derived={"NumberOfAssociations": number_of_associations},
        ),
    ),
)
