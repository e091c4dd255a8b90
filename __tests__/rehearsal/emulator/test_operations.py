"""What was called, and who answered it."""

from __future__ import annotations

import json
import urllib.request
from typing import Any

from conftest import Clients


def operations(url: str) -> dict[str, dict[str, Any]]:
    rows = json.loads(urllib.request.urlopen(f"{url}/_emulator/operations").read())
    return {f"{row['service']}:{row['operation']}": row for row in rows}


def test_names_the_source_of_every_answer(url: str, aws: Clients) -> None:
    aws("ec2").describe_vpcs()
    aws("ec2").describe_transit_gateways()
    aws("network-firewall").list_rule_groups()
    seen = operations(url)
    assert seen["ec2:DescribeVpcs"]["source"] == "moto"
    assert seen["ec2:DescribeTransitGateways"]["source"] == "plugin"
    assert seen["network-firewall:ListRuleGroups"]["source"] == "model"


def test_counts_calls_and_errors(url: str, aws: Clients, code: Any) -> None:
    ec2 = aws("ec2")
    ec2.describe_vpcs()
    code(ec2.describe_vpcs, VpcIds=["vpc-00000000000000000"])
    row = operations(url)["ec2:DescribeVpcs"]
    assert (row["calls"], row["errors"]) == (2, 1)


def test_answers_what_nobody_serves_with_an_error_that_is_not_retried(
    aws: Clients, code: Any
) -> None:
    assert (
        code(
            aws("ec2").export_transit_gateway_routes,
            TransitGatewayRouteTableId="tgw-rtb-1",
            S3Bucket="b",
        )
        != ""
    )
    assert code(aws("route53-recovery-cluster").list_routing_controls) == "NotImplemented"


def test_a_reset_forgets_all_accounts_and_regions(url: str, aws: Clients, make_vpc: Any) -> None:
    vpc_id, _ = make_vpc()
    aws("network-firewall").create_rule_group(
        RuleGroupName="r",
        Type="STATEFUL",
        Capacity=1,
        RuleGroup={"RulesSource": {"RulesString": "pass"}},
    )
    urllib.request.urlopen(f"{url}/_emulator/reset", data=b"").read()
    assert operations(url) == {}
    assert vpc_id not in json.dumps(aws("ec2").describe_vpcs()["Vpcs"])
