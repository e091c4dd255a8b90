"""VPC block public access, and tags and options that moto forgets."""

from __future__ import annotations

from typing import Any

from conftest import AWAY, NETWORK, Clients

NAME = [{"Key": "Name", "Value": "x"}]


def test_block_public_access_is_a_setting_of_each_region(aws: Clients) -> None:
    aws("ec2").modify_vpc_block_public_access_options(
        InternetGatewayBlockMode="block-bidirectional"
    )
    modes = [
        aws("ec2", NETWORK, region).describe_vpc_block_public_access_options()
        for region in ("sa-east-1", AWAY)
    ]
    assert [each["VpcBlockPublicAccessOptions"]["InternetGatewayBlockMode"] for each in modes] == [
        "block-bidirectional",
        "off",
    ]


def test_an_exclusion_names_one_subnet_or_one_vpc(aws: Clients, make_vpc: Any, code: Any) -> None:
    ec2 = aws("ec2")
    vpc_id, (subnet, _) = make_vpc()
    both = {"VpcId": vpc_id, "SubnetId": subnet, "InternetGatewayExclusionMode": "allow-egress"}
    create = ec2.create_vpc_block_public_access_exclusion
    assert code(create, **both) == "InvalidParameterCombination"
    made = create(
        SubnetId=subnet,
        InternetGatewayExclusionMode="allow-egress",
        TagSpecifications=[{"ResourceType": "vpc-block-public-access-exclusion", "Tags": NAME}],
    )["VpcBlockPublicAccessExclusion"]
    assert made["ResourceArn"].endswith(f":subnet/{subnet}")
    assert made["Tags"] == NAME
    ec2.delete_vpc_block_public_access_exclusion(ExclusionId=made["ExclusionId"])
    refused = code(
        ec2.describe_vpc_block_public_access_exclusions, ExclusionIds=[made["ExclusionId"]]
    )
    assert refused == "InvalidVpcBlockPublicAccessExclusionId.NotFound"


def test_dhcp_options_keep_their_tags(aws: Clients) -> None:
    made = aws("ec2").create_dhcp_options(
        DhcpConfigurations=[{"Key": "domain-name", "Values": ["klap.internal"]}],
        TagSpecifications=[{"ResourceType": "dhcp-options", "Tags": NAME}],
    )["DhcpOptions"]
    assert made["Tags"] == NAME


def test_flow_logs_keep_their_tags_and_file_format(aws: Clients, make_vpc: Any) -> None:
    ec2 = aws("ec2")
    vpc_id, _ = make_vpc()
    aws("s3").create_bucket(
        Bucket="flow-archive", CreateBucketConfiguration={"LocationConstraint": "sa-east-1"}
    )
    wanted = {"FileFormat": "parquet", "HiveCompatiblePartitions": True, "PerHourPartition": True}
    ec2.create_flow_logs(
        ResourceIds=[vpc_id],
        ResourceType="VPC",
        TrafficType="ALL",
        LogDestinationType="s3",
        LogDestination="arn:aws:s3:::flow-archive",
        DestinationOptions=wanted,
        TagSpecifications=[{"ResourceType": "vpc-flow-log", "Tags": NAME}],
    )
    (found,) = ec2.describe_flow_logs()["FlowLogs"]
    assert found["DestinationOptions"] == wanted
    assert found["Tags"] == NAME


def test_routes_lead_to_firewall_endpoints_and_to_no_others(
    aws: Clients, make_vpc: Any, code: Any
) -> None:
    ec2, firewalls = aws("ec2"), aws("network-firewall")
    vpc_id, (subnet, _) = make_vpc()
    policy = firewalls.create_firewall_policy(
        FirewallPolicyName="p",
        FirewallPolicy={
            "StatelessDefaultActions": ["aws:drop"],
            "StatelessFragmentDefaultActions": ["aws:drop"],
        },
    )["FirewallPolicyResponse"]["FirewallPolicyArn"]
    states = firewalls.create_firewall(
        FirewallName="f",
        FirewallPolicyArn=policy,
        VpcId=vpc_id,
        SubnetMappings=[{"SubnetId": subnet}],
    )["FirewallStatus"]["SyncStates"]
    endpoint = states["sa-east-1a"]["Attachment"]["EndpointId"]
    table = ec2.create_route_table(VpcId=vpc_id)["RouteTable"]["RouteTableId"]
    route = {"RouteTableId": table, "DestinationCidrBlock": "0.0.0.0/0"}
    assert code(ec2.create_route, **route, VpcEndpointId="vpce-0123456789abcdef0") != ""
    ec2.create_route(**route, VpcEndpointId=endpoint)
    found = ec2.describe_route_tables(RouteTableIds=[table])["RouteTables"][0]["Routes"]
    assert endpoint in {each.get("GatewayId") for each in found}
