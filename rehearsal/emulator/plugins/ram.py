"""RAM: moto keeps shares but cannot change, tag or list what is in them."""

from __future__ import annotations

import json
import re
import uuid
from datetime import datetime, timezone
from typing import Any

from moto.iam.models import iam_backends
from moto.organizations.models import organizations_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from .ram_state import Share, organization_exists, shares

PERMISSIONS = {"transit-gateway": "AWSRAMDefaultPermissionTransitGateway"}
DEFAULT_PERMISSION = "AWSRAMDefaultPermission"
LINKED_ROLE = "AWSServiceRoleForResourceAccessManager"
TRUST = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"Service": "ram.amazonaws.com"},
                "Action": "sts:AssumeRole",
            }
        ],
    }
)


@operation("ram", "CreateResourceShare")
def create(call: Call) -> dict[str, Any]:
    params, now = call.params, datetime.now(timezone.utc).replace(tzinfo=None)
    arn = f"arn:aws:ram:{call.region}:{call.account}:resource-share/{uuid.uuid4()}"
    share: Share = {
        "resourceShareArn": arn,
        "name": params["name"],
        "owningAccountId": call.account,
        "allowExternalPrincipals": params.get("allowExternalPrincipals", True),
        "status": "ACTIVE",
        "featureSet": "STANDARD",
        "tags": params.get("tags") or [],
        "creationTime": now,
        "lastUpdatedTime": now,
        "Principals": [],
        "Resources": [],
        "Permissions": params.get("permissionArns") or [],
    }
    add(share, params)
    shares()[arn] = share
    return {"resourceShare": share}


def add(share: Share, params: dict[str, Any]) -> None:
    for principal in params.get("principals") or []:
        check_principal(principal)
        share["Principals"].append(principal)
    share["Resources"] += params.get("resourceArns") or []


def check_principal(principal: str) -> None:
    if ":organizations::" in principal:
        if not organization_exists(principal):
            raise AwsError("UnknownResourceException", f"Organization {principal} could not be found.")
    elif not re.fullmatch(r"\d{12}|arn:aws:iam::\d{12}:(root|role/.+|user/.+)|[a-z0-9.-]+\.amazonaws\.com", principal):
        raise AwsError("InvalidParameterException", f"Principal ID {principal} is malformed. Verify the ID and try again.")


@operation("ram", "GetResourceShares")
def get(call: Call) -> dict[str, Any]:
    params = call.params
    arns, name = params.get("resourceShareArns"), params.get("name")
    own = params["resourceOwner"] == "SELF"
    found = [
        share
        for arn, share in shares().items()
        if (share["owningAccountId"] == call.account) == own
        and f":{call.region}:" in arn
        and (not arns or arn in arns)
        and (not name or share["name"] == name)
    ]
    missing = set(arns or []) - {share["resourceShareArn"] for share in found}
    if missing:
        raise AwsError("UnknownResourceException", f"ResourceShare {min(missing)} could not be found.")
    return {"resourceShares": found}


@operation("ram", "UpdateResourceShare")
def update(call: Call) -> dict[str, Any]:
    share = existing(call)
    for member in ("name", "allowExternalPrincipals"):
        if call.params.get(member) is not None:
            share[member] = call.params[member]
    return {"resourceShare": share}


@operation("ram", "DeleteResourceShare")
def delete(call: Call) -> dict[str, Any]:
    del shares()[existing(call)["resourceShareArn"]]
    return {"returnValue": True}


@operation("ram", "AssociateResourceShare")
def associate(call: Call) -> dict[str, Any]:
    share = existing(call)
    add(share, call.params)
    return {"resourceShareAssociations": associations(share, call.params)}


@operation("ram", "DisassociateResourceShare")
def disassociate(call: Call) -> dict[str, Any]:
    share = existing(call)
    for kind, member in (("Principals", "principals"), ("Resources", "resourceArns")):
        gone = call.params.get(member) or []
        share[kind] = [each for each in share[kind] if each not in gone]
    return {"resourceShareAssociations": associations(share, call.params, "DISASSOCIATED")}


@operation("ram", "GetResourceShareAssociations")
def get_associations(call: Call) -> dict[str, Any]:
    params = call.params
    found = []
    for arn, share in shares().items():
        if params.get("resourceShareArns") and arn not in params["resourceShareArns"]:
            continue
        if share["owningAccountId"] == call.account:
            wanted = {"principals": share["Principals"], "resourceArns": share["Resources"]}
            found += associations(share, wanted)
    kept = {"associationType": params["associationType"]}
    if params.get("principal") or params.get("resourceArn"):
        kept["associatedEntity"] = params.get("principal") or params["resourceArn"]
    chosen = [each for each in found if all(each[name] == value for name, value in kept.items())]
    return {"resourceShareAssociations": chosen}


@operation("ram", "ListResourceSharePermissions")
def list_permissions(call: Call) -> dict[str, Any]:
    share = existing(call)
    kinds = sorted({re.split("[:/]", arn.split(":", 5)[5])[0] for arn in share["Resources"]})
    names = [PERMISSIONS.get(kind, DEFAULT_PERMISSION) for kind in kinds]
    arns = share["Permissions"] or [f"arn:aws:ram::aws:permission/{name}" for name in names]
    return {"permissions": [{"arn": arn, "name": arn.rsplit("/", 1)[1], "version": "1"} for arn in arns]}


@operation("ram", "TagResource")
def tag(call: Call) -> None:
    share = existing(call)
    new = {each["key"] for each in call.params["tags"]}
    share["tags"] = [each for each in share["tags"] if each["key"] not in new] + call.params["tags"]


@operation("ram", "UntagResource")
def untag(call: Call) -> None:
    share = existing(call)
    share["tags"] = [each for each in share["tags"] if each["key"] not in call.params["tagKeys"]]


def existing(call: Call) -> Share:
    arn = call.params["resourceShareArn"]
    share = shares().get(arn)
    if share is None or share["owningAccountId"] != call.account:
        raise AwsError("UnknownResourceException", f"ResourceShare {arn} could not be found.")
    return share


def associations(share: Share, wanted: dict[str, Any], status: str = "ASSOCIATED") -> list[Share]:
    kinds = (("PRINCIPAL", "principals"), ("RESOURCE", "resourceArns"))
    return [
        {
            "resourceShareArn": share["resourceShareArn"],
            "resourceShareName": share["name"],
            "associatedEntity": entity,
            "associationType": kind,
            "status": status,
            "creationTime": share["creationTime"],
            "lastUpdatedTime": share["lastUpdatedTime"],
            "external": False,
        }
        for kind, member in kinds
        for entity in wanted.get(member) or []
    ]


@operation("ram", "EnableSharingWithAwsOrganization")
def enable_sharing(call: Call) -> dict[str, Any]:
    """moto forgets the service-linked role and the trusted access that come with it."""
    result = moto_result(call)
    organization = organizations_backends[call.account]["aws"]
    organization.enable_aws_service_access(ServicePrincipal="ram.amazonaws.com")
    iam = iam_backends[call.account]["aws"]
    if not any(role.name == LINKED_ROLE for role in iam.get_roles()):
        iam.create_role(
            role_name=LINKED_ROLE,
            assume_role_policy_document=TRUST,
            path="/aws-service-role/ram.amazonaws.com/",
            permissions_boundary=None,
            description="",
            tags=[],
            max_session_duration="3600",
            linked_service="ram.amazonaws.com",
        )
    return result
