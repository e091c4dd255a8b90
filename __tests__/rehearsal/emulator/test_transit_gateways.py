"""Transit gateways over accounts and regions, in the order that AWS's acceptance demands."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import AWAY, NETWORK, PAYMENTS, Clients

OPTIONS = {"DefaultRouteTableAssociation": "disable", "DefaultRouteTablePropagation": "disable"}


def gateway(ec2: Any, **options: Any) -> tuple[str, str, str]:
    """Id, ARN and a route table of a new gateway."""
    made = ec2.create_transit_gateway(Options={**OPTIONS, **options})["TransitGateway"]
    table = ec2.create_transit_gateway_route_table(TransitGatewayId=made["TransitGatewayId"])
    return (
        made["TransitGatewayId"],
        made["TransitGatewayArn"],
        table["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"],
    )


def share(aws: Clients, arn: str) -> None:
    aws("ram").create_resource_share(name="gateway", principals=[PAYMENTS], resourceArns=[arn])


def attach(ec2: Any, gateway_id: str, vpc_id: str, subnets: list[str]) -> dict[str, Any]:
    return ec2.create_transit_gateway_vpc_attachment(
        TransitGatewayId=gateway_id, VpcId=vpc_id, SubnetIds=subnets
    )["TransitGatewayVpcAttachment"]


def state(ec2: Any, attachment_id: str) -> str:
    found = ec2.describe_transit_gateway_vpc_attachments(
        TransitGatewayAttachmentIds=[attachment_id]
    )
    return found["TransitGatewayVpcAttachments"][0]["State"]


def test_an_own_attachment_joins_no_route_table_when_the_defaults_are_off(
    aws: Clients, make_vpc: Any
) -> None:
    ec2 = aws("ec2")
    gateway_id, _, table = gateway(ec2)
    attached = attach(ec2, gateway_id, *make_vpc())
    assert attached["State"] == "available"
    found = ec2.get_transit_gateway_route_table_associations(TransitGatewayRouteTableId=table)
    assert found["Associations"] == []
    options = ec2.describe_transit_gateways()["TransitGateways"][0]["Options"]
    assert "AssociationDefaultRouteTableId" not in options


def test_an_own_attachment_joins_the_default_route_table_when_there_is_one(
    aws: Clients, make_vpc: Any
) -> None:
    ec2 = aws("ec2")
    gateway_id, _, _ = gateway(ec2, DefaultRouteTableAssociation="enable")
    attach(ec2, gateway_id, *make_vpc())
    found = ec2.describe_transit_gateway_attachments()["TransitGatewayAttachments"][0]
    options = ec2.describe_transit_gateways()["TransitGateways"][0]["Options"]
    table = options["AssociationDefaultRouteTableId"]
    assert found["Association"]["TransitGatewayRouteTableId"] == table


def test_another_account_sees_a_gateway_only_when_it_is_shared(
    aws: Clients, make_vpc: Any, code: Any
) -> None:
    gateway_id, arn, _ = gateway(aws("ec2"))
    theirs = aws("ec2", PAYMENTS)
    vpc_id, subnets = make_vpc(PAYMENTS)
    asked = {"TransitGatewayId": gateway_id, "VpcId": vpc_id, "SubnetIds": subnets}
    refused = code(theirs.create_transit_gateway_vpc_attachment, **asked)
    assert refused == "InvalidTransitGatewayID.NotFound"
    share(aws, arn)
    found = theirs.describe_transit_gateways(TransitGatewayIds=[gateway_id])["TransitGateways"][0]
    assert found["OwnerId"] == NETWORK


def test_an_attachment_of_another_account_waits_for_the_owner(
    aws: Clients, make_vpc: Any, code: Any
) -> None:
    ours, theirs = aws("ec2"), aws("ec2", PAYMENTS)
    gateway_id, arn, table = gateway(ours)
    share(aws, arn)
    vpc_id, subnets = make_vpc(PAYMENTS)
    attachment = attach(theirs, gateway_id, vpc_id, subnets)["TransitGatewayAttachmentId"]
    assert state(ours, attachment) == state(theirs, attachment) == "pendingAcceptance"
    both = {"TransitGatewayAttachmentId": attachment, "TransitGatewayRouteTableId": table}
    assert code(ours.associate_transit_gateway_route_table, **both) == "IncorrectState"
    accept = {"TransitGatewayAttachmentId": attachment}
    refused = code(theirs.accept_transit_gateway_vpc_attachment, **accept)
    assert refused == "InvalidTransitGatewayAttachmentID.NotFound"
    ours.accept_transit_gateway_vpc_attachment(**accept)
    assert state(theirs, attachment) == "available"
    ours.associate_transit_gateway_route_table(**both)
    assert code(ours.associate_transit_gateway_route_table, **both) == "Resource.AlreadyAssociated"


def test_a_vpc_route_to_a_gateway_is_refused_before_acceptance(
    aws: Clients, make_vpc: Any, code: Any
) -> None:
    ours, theirs = aws("ec2"), aws("ec2", PAYMENTS)
    gateway_id, arn, _ = gateway(ours)
    share(aws, arn)
    vpc_id, subnets = make_vpc(PAYMENTS)
    table = theirs.create_route_table(VpcId=vpc_id)["RouteTable"]["RouteTableId"]
    route = {
        "RouteTableId": table,
        "DestinationCidrBlock": "10.0.0.0/8",
        "TransitGatewayId": gateway_id,
    }
    assert code(theirs.create_route, **route) == "InvalidTransitGatewayID.NotFound"
    attachment = attach(theirs, gateway_id, vpc_id, subnets)["TransitGatewayAttachmentId"]
    assert code(theirs.create_route, **route) == "InvalidTransitGatewayID.NotFound"
    ours.accept_transit_gateway_vpc_attachment(TransitGatewayAttachmentId=attachment)
    theirs.create_route(**route)
    routes = theirs.describe_route_tables(RouteTableIds=[table])["RouteTables"][0]["Routes"]
    assert gateway_id in {each.get("TransitGatewayId") for each in routes}


def test_tags_of_an_attachment_are_each_side_s_own(aws: Clients, make_vpc: Any) -> None:
    ours, theirs = aws("ec2"), aws("ec2", PAYMENTS)
    gateway_id, arn, _ = gateway(ours)
    share(aws, arn)
    attachment = attach(theirs, gateway_id, *make_vpc(PAYMENTS))["TransitGatewayAttachmentId"]
    ours.create_tags(Resources=[attachment], Tags=[{"Key": "Name", "Value": "payments"}])
    found = ours.describe_transit_gateway_vpc_attachments()["TransitGatewayVpcAttachments"][0]
    assert found["Tags"] == [{"Key": "Name", "Value": "payments"}]
    found = theirs.describe_transit_gateway_vpc_attachments()["TransitGatewayVpcAttachments"][0]
    assert found["Tags"] == []


@pytest.fixture
def peering(aws: Clients) -> dict[str, Any]:
    here, there = aws("ec2"), aws("ec2", NETWORK, AWAY)
    gateway_id, _, table = gateway(here, AmazonSideAsn=64512)
    peer_id, _, peer_table = gateway(there, AmazonSideAsn=64513)
    made = here.create_transit_gateway_peering_attachment(
        TransitGatewayId=gateway_id,
        PeerTransitGatewayId=peer_id,
        PeerAccountId=NETWORK,
        PeerRegion=AWAY,
    )["TransitGatewayPeeringAttachment"]
    return {"id": made["TransitGatewayAttachmentId"], "table": table, "peer_table": peer_table}


def test_a_peering_is_accepted_from_the_other_region_only(
    aws: Clients, peering: dict[str, Any], code: Any
) -> None:
    here, there = aws("ec2"), aws("ec2", NETWORK, AWAY)
    accept = {"TransitGatewayAttachmentId": peering["id"]}
    assert code(here.accept_transit_gateway_peering_attachment, **accept) != ""
    there.accept_transit_gateway_peering_attachment(**accept)
    for ec2 in (here, there):
        found = ec2.describe_transit_gateway_peering_attachments(
            TransitGatewayAttachmentIds=[peering["id"]]
        )
        assert found["TransitGatewayPeeringAttachments"][0]["State"] == "available"


def test_a_peering_is_associated_on_both_sides_and_takes_static_routes(
    aws: Clients, peering: dict[str, Any], code: Any
) -> None:
    here, there = aws("ec2"), aws("ec2", NETWORK, AWAY)
    route = {
        "TransitGatewayRouteTableId": peering["table"],
        "DestinationCidrBlock": "10.1.0.0/16",
        "TransitGatewayAttachmentId": peering["id"],
    }
    assert code(here.create_transit_gateway_route, **route) == "IncorrectState"
    there.accept_transit_gateway_peering_attachment(TransitGatewayAttachmentId=peering["id"])
    for ec2, table in ((here, "table"), (there, "peer_table")):
        both = {
            "TransitGatewayAttachmentId": peering["id"],
            "TransitGatewayRouteTableId": peering[table],
        }
        ec2.associate_transit_gateway_route_table(**both)
        assert (
            code(ec2.enable_transit_gateway_route_table_propagation, **both)
            == "InvalidParameterValue"
        )
    here.create_transit_gateway_route(**route)
    assert code(here.create_transit_gateway_route, **route) == "RouteAlreadyExists"
    found = here.search_transit_gateway_routes(
        TransitGatewayRouteTableId=peering["table"],
        Filters=[{"Name": "route-search.exact-match", "Values": ["10.1.0.0/16"]}],
    )["Routes"][0]
    assert found["TransitGatewayAttachments"][0]["ResourceType"] == "peering"


def test_a_propagating_vpc_shows_its_cidr_until_a_static_route_takes_its_place(
    aws: Clients, make_vpc: Any
) -> None:
    ec2 = aws("ec2")
    gateway_id, _, table = gateway(ec2)
    vpc_id, subnets = make_vpc()
    attachment = attach(ec2, gateway_id, vpc_id, subnets)["TransitGatewayAttachmentId"]
    ec2.enable_transit_gateway_route_table_propagation(
        TransitGatewayAttachmentId=attachment, TransitGatewayRouteTableId=table
    )
    states = [{"Name": "state", "Values": ["active", "blackhole"]}]
    every = {"TransitGatewayRouteTableId": table, "Filters": states}
    assert ec2.search_transit_gateway_routes(**every)["Routes"][0]["Type"] == "propagated"
    ec2.create_transit_gateway_route(
        TransitGatewayRouteTableId=table, DestinationCidrBlock="10.0.0.0/16", Blackhole=True
    )
    (route,) = ec2.search_transit_gateway_routes(**every)["Routes"]
    assert (route["Type"], route["State"]) == ("static", "blackhole")


def test_a_gateway_with_attachments_cannot_be_deleted(
    aws: Clients, make_vpc: Any, code: Any
) -> None:
    ec2 = aws("ec2")
    gateway_id, _, _ = gateway(ec2)
    attachment = attach(ec2, gateway_id, *make_vpc())["TransitGatewayAttachmentId"]
    assert code(ec2.delete_transit_gateway, TransitGatewayId=gateway_id) == "IncorrectState"
    ec2.delete_transit_gateway_vpc_attachment(TransitGatewayAttachmentId=attachment)
    assert state(ec2, attachment) == "deleted"
    gone = {"TransitGatewayAttachmentId": attachment}
    refused = code(ec2.delete_transit_gateway_vpc_attachment, **gone)
    assert refused == "InvalidTransitGatewayAttachmentID.NotFound"
    ec2.delete_transit_gateway(TransitGatewayId=gateway_id)
