"""Route 53: moto has no authorizations, so no private zone for another account's VPC."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
from typing import Any

from moto.route53.models import route53_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..store import table
from . import route53_health  # noqa: F401  (registers its operations)
from .ec2.records import region_backends


@operation("route53", "CreateHostedZone")
def create_zone(call: Call) -> dict[str, Any]:
    """A zone with a VPC is private; moto goes by a flag that AWS ignores in requests."""
    if not call.params.get("VPC"):
        return moto_result(call)
    owner_of(call.params["VPC"])
    config = {**(call.params.get("HostedZoneConfig") or {}), "PrivateZone": True}
    return moto_result(call, {**call.params, "HostedZoneConfig": config})


@operation("route53", "CreateVPCAssociationAuthorization")
def authorize(call: Call) -> dict[str, Any]:
    zone, vpc = own_zone(call), call.params["VPC"]
    owner_of(vpc)
    authorizations().setdefault(zone.id, {})[vpc["VPCId"]] = vpc["VPCRegion"]
    return {"HostedZoneId": bare(zone.id), "VPC": vpc}


@operation("route53", "DeleteVPCAssociationAuthorization")
def withdraw(call: Call) -> dict[str, Any]:
    zone = own_zone(call)
    if authorizations().get(zone.id, {}).pop(call.params["VPC"]["VPCId"], None) is None:
        raise AwsError("VPCAssociationAuthorizationNotFound", "no such authorization")
    return {}


@operation("route53", "ListVPCAssociationAuthorizations")
def list_authorizations(call: Call) -> dict[str, Any]:
    zone = own_zone(call)
    allowed = authorizations().get(zone.id, {})
    vpcs = [{"VPCId": vpc_id, "VPCRegion": region} for vpc_id, region in allowed.items()]
    return {"HostedZoneId": bare(zone.id), "VPCs": vpcs}


@operation("route53", "AssociateVPCWithHostedZone")
def associate(call: Call) -> dict[str, Any]:
    vpc = call.params["VPC"]
    owner, zone = any_zone(call)
    if owner_of(vpc) != call.account:
        raise AwsError("InvalidVPCId", f"The VPC: {vpc['VPCId']} is not owned by you")
    if owner != call.account and vpc["VPCId"] not in authorizations().get(zone.id, {}):
        raise AwsError("NotAuthorizedException", f"{call.account} is not authorized for {zone.id}")
    if not zone.vpcs:
        raise AwsError("PublicZoneVPCAssociation", f"{zone.id} is a public hosted zone")
    zone.add_vpc(vpc["VPCId"], vpc["VPCRegion"])
    return {"ChangeInfo": change()}


@operation("route53", "DisassociateVPCFromHostedZone")
def disassociate(call: Call) -> dict[str, Any]:
    _, zone = any_zone(call)
    vpc_id = call.params["VPC"]["VPCId"]
    if vpc_id not in {each["vpc_id"] for each in zone.vpcs}:
        raise AwsError("VPCAssociationNotFound", f"{vpc_id} is not associated with {zone.id}")
    if len(zone.vpcs) == 1:
        raise AwsError("LastVPCAssociation", f"{vpc_id} is the last VPC of {zone.id}")
    zone.delete_vpc(vpc_id)
    return {"ChangeInfo": change()}


@operation("route53", "ListHostedZonesByVPC")
def list_by_vpc(call: Call) -> dict[str, Any]:
    """Zones of other accounts show too: that is how an association is read back."""
    wanted = call.params["VPCId"]
    found = [
        {"HostedZoneId": bare(zone.id), "Name": zone.name, "Owner": {"OwningAccount": owner}}
        for owner, zone in all_zones()
        if wanted in {each["vpc_id"] for each in zone.vpcs}
    ]
    return {"HostedZoneSummaries": found, "MaxItems": "100"}


def authorizations() -> dict[str, dict[str, str]]:
    """By zone: VPC to its region."""
    return table("zone-authorizations")


def all_zones() -> Iterator[tuple[str, Any]]:
    for account, backends in list(route53_backends.items()):
        for zone in list(backends["aws"].zones.values()):
            yield account, zone


def any_zone(call: Call) -> tuple[str, Any]:
    wanted = bare(call.params["HostedZoneId"])
    for owner, zone in all_zones():
        if bare(zone.id) == wanted:
            return owner, zone
    raise AwsError("NoSuchHostedZone", f"No hosted zone found with ID: {wanted}")


def bare(zone_id: str) -> str:
    """moto's zones call themselves `/hostedzone/Z...`, callers mostly `Z...`."""
    return zone_id.rsplit("/", 1)[-1]


def own_zone(call: Call) -> Any:
    owner, zone = any_zone(call)
    if owner != call.account:
        raise AwsError("NoSuchHostedZone", f"No hosted zone found with ID: {zone.id}")
    return zone


def owner_of(vpc: dict[str, str]) -> str:
    """The account of a VPC. @throws AwsError if there is no such VPC in that region"""
    for backend in region_backends(vpc["VPCRegion"]):
        if vpc["VPCId"] in backend.vpcs:
            return str(backend.account_id)
    raise AwsError("InvalidVPCId", f"The VPC: {vpc['VPCId']} does not exist in {vpc['VPCRegion']}")


def change() -> dict[str, Any]:
    now = datetime.now(timezone.utc).replace(tzinfo=None)
    return {"Id": "/change/C0000000000000", "Status": "INSYNC", "SubmittedAt": now}
