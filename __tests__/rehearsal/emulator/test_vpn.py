"""VPN connections on a transit gateway."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Clients

TUNNEL = {
    "IKEVersions": [{"Value": "ikev2"}],
    "Phase1DHGroupNumbers": [{"Value": 20}],
    "Phase1EncryptionAlgorithms": [{"Value": "AES256-GCM-16"}],
    "DPDTimeoutAction": "restart",
    "EnableTunnelLifecycleControl": True,
}


@pytest.fixture
def vpn(aws: Clients) -> dict[str, Any]:
    ec2 = aws("ec2")
    gateway = ec2.create_transit_gateway()["TransitGateway"]["TransitGatewayId"]
    customer = ec2.create_customer_gateway(
        Type="ipsec.1", BgpAsn=65001, IpAddress="200.1.1.1", DeviceName="router"
    )["CustomerGateway"]
    assert customer["DeviceName"] == "router"
    return ec2.create_vpn_connection(
        Type="ipsec.1",
        CustomerGatewayId=customer["CustomerGatewayId"],
        TransitGatewayId=gateway,
        PreSharedKeyStorage="SecretsManager",
        Options={"TunnelOptions": [TUNNEL, TUNNEL]},
    )["VpnConnection"]


def test_answers_the_options_of_both_tunnels(vpn: dict[str, Any]) -> None:
    for tunnel in vpn["Options"]["TunnelOptions"]:
        assert tunnel["IkeVersions"] == [{"Value": "ikev2"}]
        assert tunnel["Phase1DHGroupNumbers"] == [{"Value": 20}]
        assert tunnel["DpdTimeoutAction"] == "restart"
        assert tunnel["EnableTunnelLifecycleControl"] is True


def test_shows_no_key_that_secrets_manager_holds(vpn: dict[str, Any]) -> None:
    assert ":secret:" in vpn["PreSharedKeyArn"]
    assert "<pre_shared_key>REDACTED</pre_shared_key>" in vpn["CustomerGatewayConfiguration"]
    assert all("PreSharedKey" not in tunnel for tunnel in vpn["Options"]["TunnelOptions"])


def test_is_an_attachment_of_its_gateway_while_it_exists(aws: Clients, vpn: dict[str, Any]) -> None:
    ec2 = aws("ec2")
    filters = [{"Name": "resource-id", "Values": [vpn["VpnConnectionId"]]}]
    found = ec2.describe_transit_gateway_attachments(Filters=filters)["TransitGatewayAttachments"]
    assert [each["ResourceType"] for each in found] == ["vpn"]
    ec2.delete_vpn_connection(VpnConnectionId=vpn["VpnConnectionId"])
    assert ec2.describe_transit_gateway_attachments()["TransitGatewayAttachments"] == []


def test_changes_one_tunnel(aws: Clients, vpn: dict[str, Any], code: Any) -> None:
    ec2 = aws("ec2")
    address = vpn["Options"]["TunnelOptions"][1]["OutsideIpAddress"]
    changed = ec2.modify_vpn_tunnel_options(
        VpnConnectionId=vpn["VpnConnectionId"],
        VpnTunnelOutsideIpAddress=address,
        TunnelOptions={"StartupAction": "start"},
    )["VpnConnection"]["Options"]["TunnelOptions"]
    assert [each.get("StartupAction") for each in changed] == [None, "start"]
    refused = code(
        ec2.modify_vpn_tunnel_options,
        VpnConnectionId=vpn["VpnConnectionId"],
        VpnTunnelOutsideIpAddress="1.2.3.4",
        TunnelOptions={"StartupAction": "start"},
    )
    assert refused == "InvalidParameterValue"


def test_is_not_found_after_delete(aws: Clients, vpn: dict[str, Any], code: Any) -> None:
    ec2 = aws("ec2")
    ec2.delete_vpn_connection(VpnConnectionId=vpn["VpnConnectionId"])
    refused = code(ec2.describe_vpn_connections, VpnConnectionIds=[vpn["VpnConnectionId"]])
    assert refused == "InvalidVpnConnectionID.NotFound"
