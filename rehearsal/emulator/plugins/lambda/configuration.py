"""Functions: moto forgets where they write logs and put dead letters, and takes code that is not there."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from moto.s3.models import s3_backends

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from ...store import table
from .code_signing import SIGNATURE, config_of, kept_configs

KEPT = ("LoggingConfig", "DeadLetterConfig")
INVALID = "InvalidParameterValueException"
MAX_TIMEOUT, MIN_MEMORY, MAX_MEMORY = 900, 128, 10_240


@operation("lambda", "CreateFunction")
def create(call: Call) -> dict[str, Any]:
    check_sizes(call)
    config = call.params.get("CodeSigningConfigArn")
    check_code(call, call.params["Code"], config)
    result = moto_result(call)
    if config:
        kept_configs()[plain(result["FunctionArn"])] = config
    return remembered(call, result)


@operation("lambda", "UpdateFunctionConfiguration")
def configure(call: Call) -> dict[str, Any]:
    check_sizes(call)
    return remembered(call, moto_result(call))


@operation("lambda", "UpdateFunctionCode")
def update_code(call: Call) -> dict[str, Any]:
    check_code(call, call.params, config_of(call, call.params["FunctionName"]))
    return described(moto_result(call))


@operation("lambda", "GetFunction")
def get(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    described(result["Configuration"])
    return result


@operation("lambda", "GetFunctionConfiguration")
def get_configuration(call: Call) -> dict[str, Any]:
    return described(moto_result(call))


def check_sizes(call: Call) -> None:
    """moto takes any; the service model has no upper bound for some."""
    timeout, memory = call.params.get("Timeout"), call.params.get("MemorySize")
    if timeout is not None and not 1 <= timeout <= MAX_TIMEOUT:
        raise AwsError(INVALID, f"Timeout must be from 1 to {MAX_TIMEOUT}, got {timeout}")
    if memory is not None and not MIN_MEMORY <= memory <= MAX_MEMORY:
        raise AwsError(INVALID, f"MemorySize must be from {MIN_MEMORY} to {MAX_MEMORY}, got {memory}")


def check_code(call: Call, code: dict[str, Any], config_arn: str | None) -> None:
    """The object is there, and signed where only signed code may run."""
    if "S3Bucket" not in code:
        return
    content = object_in(code["S3Bucket"], code["S3Key"])
    if content is None:
        raise AwsError(
            INVALID,
            "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: "
            f"The specified key does not exist: {code['S3Key']}.",
        )
    config = table("lambda-code-signing").get(config_arn or "")
    policies = (config or {}).get("CodeSigningPolicies", {})
    if policies.get("UntrustedArtifactOnDeployment") == "Enforce" and not is_signed(content):
        raise AwsError(
            "CodeVerificationFailedException",
            "The code signature failed the integrity check or the policy requires a signature",
        )


def object_in(bucket: str, key: str) -> bytes | None:
    for backends in list(s3_backends.values()):
        kept = backends["aws"].buckets.get(bucket)
        if kept is not None:
            found = kept.keys.get(key)
            return None if found is None else found.value
    return None


def is_signed(content: bytes) -> bool:
    """Signer puts its signature into the zip."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return SIGNATURE in archive.namelist()
    except zipfile.BadZipFile:
        return False


def remembered(call: Call, result: dict[str, Any]) -> dict[str, Any]:
    for member in KEPT:
        if member in call.params:
            kept()[plain(result["FunctionArn"]), member] = call.params[member]
    return described(result)


def described(configuration: dict[str, Any]) -> dict[str, Any]:
    """Without a choice, AWS writes text into a group of the function's name."""
    arn = plain(configuration["FunctionArn"])
    group = f"/aws/lambda/{configuration['FunctionName']}"
    chosen = kept().get((arn, "LoggingConfig"), {})
    configuration["LoggingConfig"] = {"LogFormat": "Text", "LogGroup": group, **chosen}
    letters = kept().get((arn, "DeadLetterConfig"), {})
    if letters.get("TargetArn"):
        configuration["DeadLetterConfig"] = letters
    return configuration


def kept() -> dict[tuple[str, str], dict[str, str]]:
    """By ARN of the function and member."""
    return table("lambda-configuration")


def plain(arn: str) -> str:
    """The ARN without a version at its end."""
    return ":".join(arn.split(":")[:7])
