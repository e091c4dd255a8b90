"""Endpoints to other accounts' services: moto accepts all, even to services that do not exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from ...store import table
from ...vendors import is_vendor_service
from .endpoint_services import configuration_of, may_connect, service_by_name
from .records import Record, backend_of, filtered, region_backends

PARTNER_SERVICE = "com.amazonaws.vpce."


@operation("ec2", "CreateVpcEndpoint")
def create(call: Call) -> dict[str, Any]:
    params = call.params
    name = params.get("ServiceName") or ""
    service = None
    if name.startswith(PARTNER_SERVICE) and not is_vendor_service(call.region, name):
        service = service_by_name(call.region, name)
        owner = service.ec2_backend.account_id if service else None
        if service is None or (owner != call.account and not may_connect(service.id, call.account)):
            raise AwsError(
                "InvalidServiceName", f"The Vpc Endpoint Service '{name}' does not exist"
            )
    elif not name.startswith(("com.amazonaws.", "aws.")) or f".{call.region}." not in f"{name}.":
        raise AwsError("InvalidServiceName", f"The Vpc Endpoint Service '{name}' does not exist")
    endpoint = moto_result(call)["VpcEndpoint"]
    endpoint_id = endpoint["VpcEndpointId"]
    own = backend_of(call).vpc_end_points[endpoint_id]
    if service and service.acceptance_required:
        own.state = "pendingAcceptance"
    table("endpoint-options")[endpoint_id] = {
        "DnsOptions": params.get("DnsOptions") or {"DnsRecordIpType": "ipv4"},
        "IpAddressType": params.get("IpAddressType") or "ipv4",
    }
    return {"VpcEndpoint": complete(call, {**endpoint, "State": own.state})}


@operation("ec2", "DescribeVpcEndpoints")
def describe(call: Call) -> dict[str, Any]:
    """moto forgets the owner and the DNS options."""
    found = moto_result(call).get("VpcEndpoints", [])
    return {"VpcEndpoints": [complete(call, each) for each in found]}


@operation("ec2", "ModifyVpcEndpoint")
def modify(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    if call.params.get("PrivateDnsEnabled") is not None:
        own = backend_of(call).vpc_end_points[call.params["VpcEndpointId"]]
        own.private_dns_enabled = call.params["PrivateDnsEnabled"]
    kept = table("endpoint-options").setdefault(call.params["VpcEndpointId"], {})
    for name in ("DnsOptions", "IpAddressType"):
        if call.params.get(name):
            kept[name] = call.params[name]
    return result


@operation("ec2", "DescribeVpcEndpointConnections")
def describe_connections(call: Call) -> dict[str, Any]:
    found = [
        connection
        for service in backend_of(call).configurations.values()
        for connection, _ in connections(call.region, service)
    ]
    return {"VpcEndpointConnections": filtered(found, call.params.get("Filters"))}


@operation("ec2", "AcceptVpcEndpointConnections", "RejectVpcEndpointConnections")
def decide(call: Call) -> dict[str, Any]:
    service = configuration_of(call, call.params["ServiceId"])
    known = {record["VpcEndpointId"]: own for record, own in connections(call.region, service)}
    unsuccessful = []
    for endpoint_id in call.params["VpcEndpointIds"]:
        if endpoint_id in known:
            accepted = call.operation.startswith("Accept")
            known[endpoint_id].state = "available" if accepted else "rejected"
        else:
            error = {
                "Code": "InvalidVpcEndpoint.NotFound",
                "Message": f"{endpoint_id} does not exist",
            }
            unsuccessful.append({"ResourceId": endpoint_id, "Error": error})
    return {"Unsuccessful": unsuccessful}


def connections(region: str, service: Any) -> Iterator[tuple[Record, Any]]:
    """Endpoints of any account to one service, as the service's owner sees them."""
    for backend in region_backends(region):
        for own in backend.vpc_end_points.values():
            if own.service_name == service.service_name:
                record = {
                    "ServiceId": service.id,
                    "VpcEndpointId": own.id,
                    "VpcEndpointOwner": backend.account_id,
                    "VpcEndpointState": own.state,
                    "CreationTimestamp": own.creation_timestamp,
                    "VpcEndpointRegion": region,
                }
                yield record, own


def complete(call: Call, record: Record) -> Record:
    options = table("endpoint-options").get(record["VpcEndpointId"], {})
    entries = [zoned(entry) for entry in record.get("DnsEntries") or []]
    return {**record, **options, "OwnerId": call.account, "DnsEntries": entries}


def zoned(entry: Record) -> Record:
    """A name with its zone's id as AWS writes such ids; moto leaves out the first letter."""
    zone = entry.get("HostedZoneId") or ""
    return entry if zone.startswith("Z") else {**entry, "HostedZoneId": f"Z{zone}"}
