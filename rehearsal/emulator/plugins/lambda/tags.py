"""Tags: moto knows those of functions only."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...moto_backend import moto_result
from ...registry import operation
from ...store import table

OTHERS = ("code-signing-config", "event-source-mapping")


@operation("lambda", "ListTags", "TagResource", "UntagResource")
def tags(call: Call) -> dict[str, Any]:
    arn = call.params["Resource"]
    if arn.split(":")[5] not in OTHERS:
        return moto_result(call)
    if call.operation == "TagResource":
        tags_of(arn).update(call.params["Tags"])
    elif call.operation == "UntagResource":
        for key in call.params["TagKeys"]:
            tags_of(arn).pop(key, None)
    else:
        return {"Tags": tags_of(arn)}
    return {}


def tags_of(arn: str) -> dict[str, str]:
    return table("lambda-tags").setdefault(arn, {})
