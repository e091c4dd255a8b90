"""SNS: moto does not keep the version with which a topic signs its messages."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..moto_backend import moto_result
from ..registry import operation
from ..store import table

VERSION = "SignatureVersion"


@operation("sns", "CreateTopic")
def create(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    version = (call.params.get("Attributes") or {}).get(VERSION)
    if version:
        versions()[result["TopicArn"]] = version
    return result


@operation("sns", "SetTopicAttributes")
def set_attribute(call: Call) -> dict[str, Any]:
    if call.params["AttributeName"] != VERSION:
        return moto_result(call)
    versions()[call.params["TopicArn"]] = call.params["AttributeValue"]
    return {}


@operation("sns", "GetTopicAttributes")
def get(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    version = versions().get(call.params["TopicArn"])
    if version:
        result["Attributes"][VERSION] = version
    return result


def versions() -> dict[str, str]:
    """Signature version by topic ARN, where one was chosen."""
    return table("sns-signature-versions")
