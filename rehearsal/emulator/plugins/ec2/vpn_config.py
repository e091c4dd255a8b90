"""Options of a VPN tunnel as EC2 answers them, and the XML that the provider reads."""

from __future__ import annotations

import ipaddress
import secrets
from typing import Any

from .records import Record

# What stands for a key that Secrets Manager holds: the provider tells the storage by this word.
HIDDEN_KEY = "REDACTED"
LISTS = {
    "Phase1EncryptionAlgorithms",
    "Phase2EncryptionAlgorithms",
    "Phase1IntegrityAlgorithms",
    "Phase2IntegrityAlgorithms",
    "Phase1DHGroupNumbers",
    "Phase2DHGroupNumbers",
}
SCALARS = {
    "TunnelInsideCidr",
    "TunnelInsideIpv6Cidr",
    "Phase1LifetimeSeconds",
    "Phase2LifetimeSeconds",
    "RekeyMarginTimeSeconds",
    "RekeyFuzzPercentage",
    "ReplayWindowSize",
    "StartupAction",
    "EnableTunnelLifecycleControl",
}
# Requests and answers spell these differently.
RENAMED = {
    "DPDTimeoutSeconds": "DpdTimeoutSeconds",
    "DPDTimeoutAction": "DpdTimeoutAction",
    "IKEVersions": "IkeVersions",
}
LOG_DEFAULTS = {"LogEnabled": False, "BgpLogEnabled": False}


def new_tunnel(wanted: Record, in_secrets_manager: bool) -> Record:
    tunnel: Record = {
        "OutsideIpAddress": f"52.67.{secrets.randbelow(254) + 1}.{secrets.randbelow(254) + 1}",
        "TunnelInsideCidr": f"169.254.{secrets.randbelow(200) + 20}.{secrets.randbelow(60) * 4}/30",
        "LogOptions": {"CloudWatchLogOptions": dict(LOG_DEFAULTS)},
    }
    if not in_secrets_manager:
        tunnel["PreSharedKey"] = wanted.get("PreSharedKey") or secrets.token_hex(16)
    return change_tunnel(tunnel, wanted)


def change_tunnel(tunnel: Record, wanted: Record) -> Record:
    for name in SCALARS:
        if wanted.get(name) is not None:
            tunnel[name] = wanted[name]
    for name in LISTS:
        if wanted.get(name):
            tunnel[name] = wanted[name]
    for name, answered in RENAMED.items():
        if wanted.get(name):
            tunnel[answered] = wanted[name]
    logs = (wanted.get("LogOptions") or {}).get("CloudWatchLogOptions")
    if logs:
        tunnel["LogOptions"] = {"CloudWatchLogOptions": {**LOG_DEFAULTS, **logs}}
    return tunnel


def customer_gateway_configuration(record: Record) -> str:
    tunnels = "".join(tunnel_xml(tunnel) for tunnel in record["Options"]["TunnelOptions"])
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<vpn_connection id="{record["VpnConnectionId"]}">'
        f"<customer_gateway_id>{record['CustomerGatewayId']}</customer_gateway_id>"
        f"{tunnels}</vpn_connection>"
    )


def tunnel_xml(tunnel: dict[str, Any]) -> str:
    hosts = list(ipaddress.ip_network(tunnel["TunnelInsideCidr"]).hosts())
    return (
        "<ipsec_tunnel><customer_gateway>"
        f"<tunnel_inside_address><ip_address>{hosts[1]}</ip_address></tunnel_inside_address>"
        "<bgp><asn>65000</asn><hold_time>30</hold_time></bgp></customer_gateway>"
        "<vpn_gateway>"
        f"<tunnel_outside_address><ip_address>{tunnel['OutsideIpAddress']}</ip_address></tunnel_outside_address>"
        f"<tunnel_inside_address><ip_address>{hosts[0]}</ip_address></tunnel_inside_address>"
        "<bgp><asn>64512</asn><hold_time>30</hold_time></bgp></vpn_gateway>"
        f"<ike><pre_shared_key>{tunnel.get('PreSharedKey', HIDDEN_KEY)}</pre_shared_key></ike>"
        "</ipsec_tunnel>"
    )
