"""Lambda: moto forgets where a function writes its log."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..moto_backend import moto_result
from ..registry import operation
from ..store import table

LOGGING = "LoggingConfig"


@operation("lambda", "CreateFunction", "UpdateFunctionConfiguration")
def configure(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    if LOGGING in call.params:
        kept()[result["FunctionArn"]] = call.params[LOGGING]
    return described(result)


@operation("lambda", "GetFunction")
def get(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    described(result["Configuration"])
    return result


@operation("lambda", "GetFunctionConfiguration")
def get_configuration(call: Call) -> dict[str, Any]:
    return described(moto_result(call))


def described(configuration: dict[str, Any]) -> dict[str, Any]:
    """Without a choice, AWS writes text into a group of the function's name."""
    group = f"/aws/lambda/{configuration['FunctionName']}"
    chosen = kept().get(plain(configuration["FunctionArn"]), {})
    configuration[LOGGING] = {"LogFormat": "Text", "LogGroup": group, **chosen}
    return configuration


def kept() -> dict[str, dict[str, str]]:
    """By ARN of the function."""
    return table("lambda-logging")


def plain(arn: str) -> str:
    """The ARN without a version at its end."""
    return ":".join(arn.split(":")[:7])
