"""Secrets: moto's copies forget their key and hide their policy, and it rotates by running the function."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

from moto.awslambda.models import lambda_backends
from moto.secretsmanager.models import secretsmanager_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..store import table
from ..strict.exists import key_exists


# Every password begins so, and no file of a rehearsal may have it but states that are sealed.
CANARY = "kLaPcAnArY"


@operation("secretsmanager", "GetRandomPassword")
def random_password(call: Call) -> dict[str, Any]:
    password = moto_result(call)["RandomPassword"]
    return {"RandomPassword": CANARY + password[len(CANARY) :]}


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


@operation("secretsmanager", "PutSecretValue")
def put_value(call: Call) -> dict[str, Any]:
    """The first version becomes the current one, whatever labels it is given; later ones only if they ask."""
    secrets = secretsmanager_backends[call.account][call.region].secrets
    found: Any = secrets.get(call.params["SecretId"])
    stages = call.params.get("VersionStages")
    if found is None or found.versions or not stages or "AWSCURRENT" in stages:
        return moto_result(call)
    return moto_result(call, {**call.params, "VersionStages": [*stages, "AWSCURRENT"]})


@operation("secretsmanager", "RotateSecret")
def rotate(call: Call) -> dict[str, Any]:
    """Notes the schedule. No function runs here: a rotation at once leaves behind what one would."""
    params = call.params
    secrets = secretsmanager_backends[call.account][call.region].secrets
    found: Any = secrets.get(params["SecretId"])
    if found is None:
        raise AwsError(
            "ResourceNotFoundException", "Secrets Manager can't find the specified secret."
        )
    if hasattr(found, "source"):
        raise AwsError(
            "InvalidRequestException", "Operation not permitted on a replica secret."
        )
    function = params["RotationLambdaARN"]
    if not may_invoke(call, function, found.arn):
        raise AwsError(
            "AccessDeniedException",
            "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function"
            " policy grants access to the principal secretsmanager.amazonaws.com.",
        )
    rules = params["RotationRules"]
    found.rotation_enabled, found.rotation_requested = True, True
    found.rotation_lambda_arn = function
    table("secret-rotation-rules")[found.arn] = rules
    answer = {"ARN": found.arn, "Name": found.name}
    if not params.get("RotateImmediately", True):
        return answer
    version = params.get("ClientRequestToken") or str(uuid4())
    rotate_now(call, found, version)
    return {**answer, "VersionId": version}


@operation("secretsmanager", "CancelRotateSecret")
def cancel_rotation(call: Call) -> dict[str, Any]:
    found: Any = secretsmanager_backends[call.account][call.region].secrets[call.params["SecretId"]]
    found.rotation_enabled = False
    return {"ARN": found.arn, "Name": found.name}


@operation("secretsmanager", "DescribeSecret")
def describe(call: Call) -> dict[str, Any]:
    """moto knows rotation by days only."""
    result = moto_result(call)
    rules = table("secret-rotation-rules").get(result["ARN"])
    if rules is not None and result.get("RotationEnabled"):
        result["RotationRules"] = rules
    return result


def rotate_now(call: Call, found: Any, version: str) -> None:
    """A new version is the current one, and the one before it the previous; other labels stay where they are."""
    if not found.versions:
        raise AwsError("InvalidRequestException", "The secret has no value that could be rotated.")
    current = found.versions[found.default_version_id]
    labels = [label for label in current["version_stages"] if label != "AWSCURRENT"]
    secretsmanager_backends[call.account][call.region].put_secret_value(
        secret_id=found.arn,
        secret_string=json.dumps({**json.loads(current["secret_string"]), "password": version}),
        secret_binary="",
        client_request_token=version,
        version_stages=["AWSCURRENT"],
    )
    current["version_stages"] = [*labels, "AWSPREVIOUS"]


def may_invoke(call: Call, function: str, secret: str) -> bool:
    """Whether the function's own policy lets Secrets Manager call it for this secret."""
    name = function.rsplit(":", 1)[-1]
    found: Any = lambda_backends[call.account][call.region].get_function(name)
    for statement in found.policy.statements:
        principal = statement.get("Principal")
        service = principal.get("Service") if isinstance(principal, dict) else principal
        source = statement.get("Condition", {}).get("ArnLike", {}).get("AWS:SourceArn", secret)
        if service == "secretsmanager.amazonaws.com" and source == secret:
            return True
    return False


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
