"""KMS: moto's replica shares its primary's state, and rotation has no period."""

from __future__ import annotations

from copy import copy
from typing import Any

from moto.kms.models import kms_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation

DEFAULT_ROTATION_DAYS = 365


@operation("kms", "ReplicateKey")
def replicate(call: Call) -> dict[str, Any]:
    params = call.params
    backend = kms_backends[call.account][call.region]
    key_id, region = params["KeyId"].rsplit("/", 1)[-1], params["ReplicaRegion"]
    primary = backend.keys.get(key_id)
    if primary is None:
        raise AwsError("NotFoundException", f"Key '{params['KeyId']}' does not exist")
    if (
        not primary.multi_region
        or primary.multi_region_configuration["MultiRegionKeyType"] != "PRIMARY"
    ):
        raise AwsError(
            "UnsupportedOperationException", f"{primary.arn} is not a multi-region primary key"
        )
    target = kms_backends[call.account][region]
    if key_id in target.keys:
        raise AwsError("AlreadyExistsException", f"{key_id} already exists in {region}")
    replica = copy(primary)
    replica.region = region
    replica.arn = primary.arn.replace(f":{call.region}:", f":{region}:")
    replica.key_state, replica.enabled, replica.deletion_date = "Enabled", True, None
    replica.description = params.get("Description") or ""
    replica.policy = params.get("Policy") or primary.generate_default_policy()
    replica.grants, replica.aliases, replica.rotations = {}, {}, []
    shared = primary.multi_region_configuration
    shared["ReplicaKeys"].append({"Arn": replica.arn, "Region": region})
    replica.multi_region_configuration = {**shared, "MultiRegionKeyType": "REPLICA"}
    target.keys[key_id] = replica
    target.tagger.tag_resource(key_id, params.get("Tags") or [])
    return {
        "ReplicaKeyMetadata": replica.to_dict()["KeyMetadata"],
        "ReplicaPolicy": replica.policy,
        "ReplicaTags": params.get("Tags") or [],
    }


@operation("kms", "EnableKeyRotation")
def enable_rotation(call: Call) -> None:
    moto_result(call)
    key = key_of(call)
    key.rotation_period = call.params.get("RotationPeriodInDays") or DEFAULT_ROTATION_DAYS


@operation("kms", "GetKeyRotationStatus")
def rotation_status(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    if result["KeyRotationEnabled"]:
        key = key_of(call)
        result["RotationPeriodInDays"] = getattr(key, "rotation_period", DEFAULT_ROTATION_DAYS)
        result["KeyId"] = key.id
    return result


def key_of(call: Call) -> Any:
    backend = kms_backends[call.account][call.region]
    return backend.keys[call.params["KeyId"].rsplit("/", 1)[-1]]
