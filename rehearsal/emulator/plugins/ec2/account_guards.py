"""Settings of an account's region that moto has not got: sharing of images and snapshots and the like."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...registry import operation
from ...store import table

SHARED = "unblocked"
NO_PREFERENCE = {
    "HttpTokens": "no-preference",
    "HttpEndpoint": "no-preference",
    "HttpPutResponseHopLimit": -1,
    "InstanceMetadataTags": "no-preference",
}


@operation("ec2", "EnableImageBlockPublicAccess")
def block_images(call: Call) -> dict[str, Any]:
    settings(call)["images"] = call.params["ImageBlockPublicAccessState"]
    return {"ImageBlockPublicAccessState": settings(call)["images"]}


@operation("ec2", "DisableImageBlockPublicAccess")
def unblock_images(call: Call) -> dict[str, Any]:
    settings(call).pop("images", None)
    return {"ImageBlockPublicAccessState": SHARED}


@operation("ec2", "GetImageBlockPublicAccessState")
def images(call: Call) -> dict[str, Any]:
    state = settings(call).get("images", SHARED)
    return {"ImageBlockPublicAccessState": state, "ManagedBy": "account"}


@operation("ec2", "EnableSnapshotBlockPublicAccess")
def block_snapshots(call: Call) -> dict[str, Any]:
    settings(call)["snapshots"] = call.params["State"]
    return {"State": settings(call)["snapshots"]}


@operation("ec2", "DisableSnapshotBlockPublicAccess")
def unblock_snapshots(call: Call) -> dict[str, Any]:
    settings(call).pop("snapshots", None)
    return {"State": SHARED}


@operation("ec2", "GetSnapshotBlockPublicAccessState")
def snapshots(call: Call) -> dict[str, Any]:
    return {"State": settings(call).get("snapshots", SHARED), "ManagedBy": "account"}


@operation("ec2", "EnableSerialConsoleAccess", "DisableSerialConsoleAccess")
def set_serial_console(call: Call) -> dict[str, Any]:
    settings(call)["serial"] = call.operation.startswith("Enable")
    return serial_console(call)


@operation("ec2", "GetSerialConsoleAccessStatus")
def serial_console(call: Call) -> dict[str, Any]:
    return {
        "SerialConsoleAccessEnabled": settings(call).get("serial", False),
        "ManagedBy": "account",
    }


@operation("ec2", "ModifyInstanceMetadataDefaults")
def modify_metadata(call: Call) -> dict[str, Any]:
    chosen = {key: call.params[key] for key in NO_PREFERENCE if call.params.get(key) is not None}
    settings(call)["metadata"] = {**metadata_of(call), **chosen}
    return {"Return": True}


@operation("ec2", "GetInstanceMetadataDefaults")
def metadata(call: Call) -> dict[str, Any]:
    """What was never chosen, or given back, is not answered."""
    chosen = {
        key: value for key, value in metadata_of(call).items() if value != NO_PREFERENCE[key]
    }
    return {"AccountLevel": {**chosen, "ManagedBy": "account"}}


def metadata_of(call: Call) -> dict[str, Any]:
    return settings(call).get("metadata") or dict(NO_PREFERENCE)


def settings(call: Call) -> dict[str, Any]:
    """Of the caller's account and region."""
    found: dict[str, Any] = table("account-guards").setdefault((call.account, call.region), {})
    return found
