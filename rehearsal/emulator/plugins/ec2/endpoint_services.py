"""Endpoint services: moto forgets address types, permission ids and the state of private DNS."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from ...store import table
from .records import Record, backend_of, filtered, new_id, region_backends


@operation("ec2", "CreateVpcEndpointServiceConfiguration")
def create(call: Call) -> dict[str, Any]:
    configuration = moto_result(call)["ServiceConfiguration"]
    types = call.params.get("SupportedIpAddressTypes") or ["ipv4"]
    address_types()[configuration["ServiceId"]] = list(types)
    return {"ServiceConfiguration": complete(call, configuration)}


@operation("ec2", "DescribeVpcEndpointServiceConfigurations")
def describe(call: Call) -> dict[str, Any]:
    found = moto_result(call).get("ServiceConfigurations", [])
    records = [complete(call, each) for each in found]
    return {"ServiceConfigurations": filtered(records, call.params.get("Filters"))}


@operation("ec2", "ModifyVpcEndpointServiceConfiguration")
def modify(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    types = address_types().setdefault(call.params["ServiceId"], ["ipv4"])
    types += call.params.get("AddSupportedIpAddressTypes") or []
    for gone in call.params.get("RemoveSupportedIpAddressTypes") or []:
        types.remove(gone)
    if call.params.get("RemovePrivateDnsName"):
        backend_of(call).configurations[call.params["ServiceId"]].private_dns_name = None
    return result


@operation("ec2", "StartVpcEndpointServicePrivateDnsVerification")
def verify(call: Call) -> dict[str, Any]:
    configuration_of(call, call.params["ServiceId"])
    return {"ReturnValue": True}


@operation("ec2", "ModifyVpcEndpointServicePermissions")
def modify_permissions(call: Call) -> dict[str, Any]:
    service_id = call.params["ServiceId"]
    configuration_of(call, service_id)
    added = []
    for principal in call.params.get("AddAllowedPrincipals") or []:
        record = {
            "Principal": principal,
            "PrincipalType": "Account" if principal.endswith(":root") else "All",
            "ServicePermissionId": new_id("vpce-svc-perm"),
            "ServiceId": service_id,
        }
        permissions()[service_id, principal] = record
        added.append(record)
    for principal in call.params.get("RemoveAllowedPrincipals") or []:
        permissions().pop((service_id, principal), None)
    return {"AddedPrincipals": added, "ReturnValue": True}


@operation("ec2", "DescribeVpcEndpointServicePermissions")
def describe_permissions(call: Call) -> dict[str, Any]:
    service_id = call.params["ServiceId"]
    configuration_of(call, service_id)
    found = [record for key, record in permissions().items() if key[0] == service_id]
    return {"AllowedPrincipals": filtered(found, call.params.get("Filters"))}


def complete(call: Call, configuration: Record) -> Record:
    """@see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ServiceConfiguration.html"""
    service_id = configuration["ServiceId"]
    name = configuration.get("PrivateDnsName")
    dns = {
        "State": "verified",
        "Type": "TXT",
        "Value": f"vpce:{service_id}",
        "Name": f"_{service_id}.{name}",
    }
    zones = sorted(set(configuration.get("AvailabilityZones", [])))
    return {
        **configuration,
        "AvailabilityZones": zones,
        "SupportedIpAddressTypes": address_types().get(service_id, ["ipv4"]),
        "PayerResponsibility": "ServiceOwner",
        "PrivateDnsNameConfiguration": dns if name else {},
    }


def address_types() -> dict[str, list[str]]:
    return table("endpoint-service-address-types")


def permissions() -> dict[tuple[str, str], Record]:
    return table("endpoint-service-permissions")


def configuration_of(call: Call, service_id: str) -> Any:
    """The caller's own service. @throws AwsError if it has none of that id"""
    found = backend_of(call).configurations.get(service_id)
    if found is None:
        raise AwsError(
            "InvalidVpcEndpointServiceId.NotFound",
            f"The VpcEndpointService Id '{service_id}' does not exist",
        )
    return found


def service_by_name(region: str, name: str) -> Any | None:
    """An endpoint service of any account."""
    for backend in region_backends(region):
        for found in backend.configurations.values():
            if found.service_name == name:
                return found
    return None


def may_connect(service_id: str, account: str) -> bool:
    allowed = {f"arn:aws:iam::{account}:root", "*"}
    return any(
        key[0] == service_id and (key[1] in allowed or f"::{account}:" in key[1])
        for key in permissions()
    )
