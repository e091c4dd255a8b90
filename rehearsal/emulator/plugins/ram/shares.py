"""Resource shares and their tags."""

from __future__ import annotations

import uuid
from datetime import datetime, timezone
from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from ..ram_state import Share, shares
from .contents import add, existing


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
        raise AwsError(
            "UnknownResourceException", f"ResourceShare {min(missing)} could not be found."
        )
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


@operation("ram", "TagResource")
def tag(call: Call) -> None:
    share = existing(call)
    new = {each["key"] for each in call.params["tags"]}
    share["tags"] = [each for each in share["tags"] if each["key"] not in new] + call.params["tags"]


@operation("ram", "UntagResource")
def untag(call: Call) -> None:
    share = existing(call)
    share["tags"] = [each for each in share["tags"] if each["key"] not in call.params["tagKeys"]]
