"""Secrets: moto's copies forget the key of their region, and hide their policy."""

from __future__ import annotations

from typing import Any

from moto.secretsmanager.models import secretsmanager_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..strict.exists import key_exists


@operation("secretsmanager", "CreateSecret")
def create(call: Call) -> dict[str, Any]:
    wanted = call.params.get("AddReplicaRegions") or []
    refuse_missing_keys(call, wanted)
    result = moto_result(call)
    encrypt(call, result["ARN"], wanted)
    return result


@operation("secretsmanager", "ReplicateSecretToRegions")
def replicate(call: Call) -> dict[str, Any]:
    wanted = call.params["AddReplicaRegions"]
    refuse_missing_keys(call, wanted)
    result = moto_result(call)
    encrypt(call, call.params["SecretId"], wanted)
    return result


@operation("secretsmanager", "GetResourcePolicy")
def policy(call: Call) -> dict[str, Any]:
    """A copy can be read like the secret itself; only changing it is the primary region's."""
    secrets = secretsmanager_backends[call.account][call.region].secrets
    found: Any = secrets.get(call.params["SecretId"])
    source = getattr(found, "source", None)
    if source is None:
        return moto_result(call)
    answer = {"ARN": found.arn, "Name": source.name}
    return {**answer, "ResourcePolicy": source.policy} if source.policy else answer


def refuse_missing_keys(call: Call, wanted: list[dict[str, str]]) -> None:
    """A copy is encrypted with a key of its own region."""
    for each in wanted:
        key = each.get("KmsKeyId")
        if key and not key_exists(call.account, each["Region"], key):
            raise AwsError(
                "InvalidParameterException", f"key {key!r} does not exist in {each['Region']}"
            )


def encrypt(call: Call, secret: str, wanted: list[dict[str, str]]) -> None:
    keys = {each["Region"]: each.get("KmsKeyId") for each in wanted}
    found: Any = secretsmanager_backends[call.account][call.region].secrets[secret]
    for replica in found.replicas:
        key = keys.get(replica.region)
        if key:
            replica.config["KmsKeyId"] = key
