"""Resources and principals of a share, one by one."""

from __future__ import annotations

import re
from typing import Any

from ...call import Call
from ...registry import operation
from ..ram_state import Share, shares
from .contents import add, existing

PERMISSIONS = {"transit-gateway": "AWSRAMDefaultPermissionTransitGateway"}
DEFAULT_PERMISSION = "AWSRAMDefaultPermission"


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
    return {
        "permissions": [{"arn": arn, "name": arn.rsplit("/", 1)[1], "version": "1"} for arn in arns]
    }


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
