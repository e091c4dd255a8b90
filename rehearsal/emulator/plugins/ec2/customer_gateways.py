"""Customer gateways: moto forgets the device name, which forces a replacement."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...moto_backend import moto_result
from ...registry import operation
from .records import backend_of


@operation("ec2", "CreateCustomerGateway")
def create(call: Call) -> dict[str, Any]:
    created = moto_result(call)["CustomerGateway"]
    name = call.params.get("DeviceName")
    if name:
        backend_of(call).customer_gateways[created["CustomerGatewayId"]].device_name = name
    return {"CustomerGateway": {**created, "DeviceName": name}}
