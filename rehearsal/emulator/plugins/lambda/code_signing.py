"""Code signing: moto knows the setting of a function, and has no configurations."""

from __future__ import annotations

import secrets
from datetime import datetime, timezone
from typing import Any

from moto.awslambda.models import lambda_backends
from moto.signer.models import signer_backends

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from ...store import table
from .tags import tags_of

# What Signer adds to a zip.
SIGNATURE = "META-INF/aws_signer_signature_v1.0.SF"


@operation("lambda", "CreateCodeSigningConfig")
def create(call: Call) -> dict[str, Any]:
    check_publishers(call)
    name = f"csc-{secrets.token_hex(9)[:17]}"
    arn = f"arn:aws:lambda:{call.region}:{call.account}:code-signing-config:{name}"
    configs()[arn] = {
        "CodeSigningConfigId": name,
        "CodeSigningConfigArn": arn,
        "Description": call.params.get("Description", ""),
        "AllowedPublishers": call.params["AllowedPublishers"],
        "CodeSigningPolicies": {
            "UntrustedArtifactOnDeployment": "Warn",
            **call.params.get("CodeSigningPolicies", {}),
        },
        "LastModified": datetime.now(timezone.utc).isoformat(),
    }
    tags_of(arn).update(call.params.get("Tags") or {})
    return {"CodeSigningConfig": configs()[arn]}


@operation("lambda", "GetCodeSigningConfig")
def get(call: Call) -> dict[str, Any]:
    return {"CodeSigningConfig": found(call)}


@operation("lambda", "UpdateCodeSigningConfig")
def update(call: Call) -> dict[str, Any]:
    config = found(call)
    if "AllowedPublishers" in call.params:
        check_publishers(call)
    for member in ("Description", "AllowedPublishers", "CodeSigningPolicies"):
        if member in call.params:
            config[member] = call.params[member]
    return {"CodeSigningConfig": config}


@operation("lambda", "DeleteCodeSigningConfig")
def delete(call: Call) -> dict[str, Any]:
    arn = found(call)["CodeSigningConfigArn"]
    if any(each == arn for each in kept_configs().values()):
        raise AwsError("ResourceConflictException", f"{arn} is used by a function")
    del configs()[arn]
    return {}


@operation("lambda", "ListCodeSigningConfigs")
def list_all(call: Call) -> dict[str, Any]:
    place = f"arn:aws:lambda:{call.region}:{call.account}:"
    return {"CodeSigningConfigs": [one for arn, one in configs().items() if arn.startswith(place)]}


@operation("lambda", "GetFunctionCodeSigningConfig")
def of_function(call: Call) -> dict[str, Any]:
    name = call.params["FunctionName"]
    arn = config_of(call, name)
    return {"FunctionName": name, **({"CodeSigningConfigArn": arn} if arn else {})}


@operation("lambda", "PutFunctionCodeSigningConfig")
def put(call: Call) -> dict[str, Any]:
    arn = found(call)["CodeSigningConfigArn"]
    kept_configs()[function_arn(call, call.params["FunctionName"])] = arn
    return {"FunctionName": call.params["FunctionName"], "CodeSigningConfigArn": arn}


@operation("lambda", "DeleteFunctionCodeSigningConfig")
def remove(call: Call) -> dict[str, Any]:
    kept_configs().pop(function_arn(call, call.params["FunctionName"]), None)
    return {}


@operation("lambda", "DeleteFunction")
def delete_function(call: Call) -> dict[str, Any]:
    """A function that is gone uses no configuration."""
    from ...moto_backend import moto_result

    arn = function_arn(call, call.params["FunctionName"])
    result = moto_result(call)
    if "Qualifier" not in call.params:
        kept_configs().pop(arn, None)
    return result


def check_publishers(call: Call) -> None:
    for arn in call.params["AllowedPublishers"]["SigningProfileVersionArns"]:
        region, account = arn.split(":")[3:5]
        profiles = signer_backends[account][region].signing_profiles.values()
        if all(profile.profile_version_arn != arn for profile in profiles):
            raise AwsError("InvalidParameterValueException", f"no signing profile version {arn}")


def found(call: Call) -> dict[str, Any]:
    arn = call.params["CodeSigningConfigArn"]
    if arn not in configs():
        raise AwsError("ResourceNotFoundException", f"no code signing configuration {arn}")
    return configs()[arn]


def config_of(call: Call, function: str) -> str | None:
    return kept_configs().get(function_arn(call, function))


def function_arn(call: Call, name: str) -> str:
    """By name or any ARN. @throws AwsError if there is none"""
    if name.startswith("arn:"):
        return ":".join(name.split(":")[:7])
    arn = f"arn:aws:lambda:{call.region}:{call.account}:function:{name}"
    functions = lambda_backends[call.account][call.region].list_functions()
    if all(each.function_name != name for each in functions):
        raise AwsError("ResourceNotFoundException", f"Function not found: {arn}")
    return arn


def configs() -> dict[str, dict[str, Any]]:
    """By ARN."""
    return table("lambda-code-signing")


def kept_configs() -> dict[str, str]:
    """ARN of a function's configuration, by ARN of the function."""
    return table("lambda-signed-functions")
