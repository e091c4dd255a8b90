"""NAT gateways: moto keeps the elastic address of one that is deleted, and refuses it to the next."""

from __future__ import annotations

from typing import Any

from moto.ec2.models import ec2_backends

from ...call import Call
from ...moto_backend import moto_result
from ...registry import operation


@operation("ec2", "DeleteNatGateway")
def delete(call: Call) -> dict[str, Any]:
    backend = ec2_backends[call.account][call.region]
    result = moto_result(call)
    used = {each.get("allocationId") for each in backend.nat_gateways[call.params["NatGatewayId"]].address_set}
    for address in backend.addresses:
        if address.allocation_id in used and address.association_id:
            backend.disassociate_address(association_id=address.association_id)
    return result
