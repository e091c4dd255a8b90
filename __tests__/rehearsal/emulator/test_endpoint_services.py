"""PrivateLink between two accounts."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import NETWORK, PAYMENTS, Clients


@pytest.fixture
def service(aws: Clients, make_vpc: Any) -> dict[str, Any]:
    _, subnets = make_vpc(PAYMENTS)
    balancer = aws("elbv2", PAYMENTS).create_load_balancer(
        Name="partners", Type="network", Scheme="internal", Subnets=subnets
    )["LoadBalancers"][0]["LoadBalancerArn"]
    assert ":loadbalancer/net/partners/" in balancer
    return aws("ec2", PAYMENTS).create_vpc_endpoint_service_configuration(
        NetworkLoadBalancerArns=[balancer],
        AcceptanceRequired=True,
        PrivateDnsName="api.klap.example",
        SupportedIpAddressTypes=["ipv4"],
    )["ServiceConfiguration"]


def test_answers_what_moto_forgets(service: dict[str, Any]) -> None:
    assert service["SupportedIpAddressTypes"] == ["ipv4"]
    assert service["PrivateDnsNameConfiguration"]["State"] == "verified"


def test_admits_only_allowed_accounts_and_waits_for_acceptance(
    aws: Clients, make_vpc: Any, service: dict[str, Any], code: Any
) -> None:
    ours, theirs = aws("ec2", PAYMENTS), aws("ec2")
    vpc_id, subnets = make_vpc()
    asked = {
        "VpcId": vpc_id,
        "SubnetIds": subnets,
        "VpcEndpointType": "Interface",
        "ServiceName": service["ServiceName"],
    }
    assert code(theirs.create_vpc_endpoint, **asked) == "InvalidServiceName"
    added = ours.modify_vpc_endpoint_service_permissions(
        ServiceId=service["ServiceId"], AddAllowedPrincipals=[f"arn:aws:iam::{NETWORK}:root"]
    )["AddedPrincipals"]
    assert added[0]["ServicePermissionId"].startswith("vpce-svc-perm-")
    endpoint = theirs.create_vpc_endpoint(**asked)["VpcEndpoint"]
    assert endpoint["State"] == "pendingAcceptance"
    found = ours.describe_vpc_endpoint_connections(
        Filters=[{"Name": "service-id", "Values": [service["ServiceId"]]}]
    )["VpcEndpointConnections"]
    assert [each["VpcEndpointOwner"] for each in found] == [NETWORK]
    ours.accept_vpc_endpoint_connections(
        ServiceId=service["ServiceId"], VpcEndpointIds=[endpoint["VpcEndpointId"]]
    )
    (seen,) = theirs.describe_vpc_endpoints(VpcEndpointIds=[endpoint["VpcEndpointId"]])[
        "VpcEndpoints"
    ]
    assert seen["State"] == "available"


@pytest.mark.parametrize(
    "name", ["com.amazonaws.vpce.sa-east-1.vpce-svc-00000000", "com.amazonaws.us-east-1.kms", "kms"]
)
def test_refuses_services_that_are_not_there(
    aws: Clients, make_vpc: Any, code: Any, name: str
) -> None:
    vpc_id, subnets = make_vpc()
    refused = code(
        aws("ec2").create_vpc_endpoint,
        VpcId=vpc_id,
        SubnetIds=subnets,
        VpcEndpointType="Interface",
        ServiceName=name,
    )
    assert refused in ("InvalidServiceName", "InvalidParameterValue")
