"""Resources that moto creates without the tags that came with the request."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...moto_backend import moto_result
from ...registry import operation
from .records import backend_of, tag_on_create, tags_of


@operation("ec2", "CreateDhcpOptions")
def create_dhcp_options(call: Call) -> dict[str, Any]:
    created = moto_result(call)["DhcpOptions"]
    tag_on_create(call, created["DhcpOptionsId"])
    return {"DhcpOptions": {**created, "Tags": tags_of(call, created["DhcpOptionsId"])}}


@operation("ec2", "CreateFlowLogs")
def create_flow_logs(call: Call) -> dict[str, Any]:
    """moto forgets the file format and partitions of logs in S3 too."""
    result = moto_result(call)
    for flow_log_id in result.get("FlowLogIds", []):
        tag_on_create(call, flow_log_id)
        kept = backend_of(call).flow_logs[flow_log_id]
        kept.destination_options = call.params.get("DestinationOptions")
    return result
