"""Changes to VPN connections and their tunnels: moto has none of them."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from .records import backend_of
from .tgw_state import gateway
from .vpn_config import change_tunnel
from .vpn_connections import answer, existing


@operation("ec2", "ModifyVpnTunnelOptions")
def modify_tunnel(call: Call) -> dict[str, Any]:
    record = existing(call)
    address = call.params["VpnTunnelOutsideIpAddress"]
    for tunnel in record["Options"]["TunnelOptions"]:
        if tunnel["OutsideIpAddress"] == address:
            wanted = call.params["TunnelOptions"]
            if "PreSharedKey" in tunnel and wanted.get("PreSharedKey"):
                tunnel["PreSharedKey"] = wanted["PreSharedKey"]
            change_tunnel(tunnel, wanted)
            return answer(call, record)
    raise AwsError(
        "InvalidParameterValue",
        f"{record['VpnConnectionId']} has no tunnel with the address {address}",
    )


@operation("ec2", "ModifyVpnConnectionOptions")
def modify_options(call: Call) -> dict[str, Any]:
    record = existing(call)
    for name in ("LocalIpv4NetworkCidr", "RemoteIpv4NetworkCidr"):
        if call.params.get(name):
            record["Options"][name] = call.params[name]
    return answer(call, record)


@operation("ec2", "ModifyVpnConnection")
def modify(call: Call) -> dict[str, Any]:
    record = existing(call)
    if call.params.get("CustomerGatewayId"):
        backend_of(call).get_customer_gateway(call.params["CustomerGatewayId"])
        record["CustomerGatewayId"] = call.params["CustomerGatewayId"]
    if call.params.get("TransitGatewayId"):
        record["TransitGatewayId"] = gateway(call, call.params["TransitGatewayId"]).id
    return answer(call, record)
