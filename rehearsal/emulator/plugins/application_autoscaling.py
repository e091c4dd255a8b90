"""Application Auto Scaling: moto has no tags at all."""

from __future__ import annotations

from typing import Any

from moto.applicationautoscaling.models import applicationautoscaling_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..store import table

SERVICE = "application-autoscaling"


@operation(SERVICE, "RegisterScalableTarget")
def register(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    if call.params.get("Tags"):
        tags_of(result["ScalableTargetARN"]).update(call.params["Tags"])
    return result


@operation(SERVICE, "ListTagsForResource", "TagResource", "UntagResource")
def tags(call: Call) -> dict[str, Any]:
    arn = call.params["ResourceARN"]
    if arn not in target_arns(call):
        raise AwsError("ResourceNotFoundException", f"No scalable target found for {arn}")
    if call.operation == "TagResource":
        tags_of(arn).update(call.params["Tags"])
    elif call.operation == "UntagResource":
        for key in call.params["TagKeys"]:
            tags_of(arn).pop(key, None)
    else:
        return {"Tags": tags_of(arn)}
    return {}


def tags_of(arn: str) -> dict[str, str]:
    return table("autoscaling-tags").setdefault(arn, {})


def target_arns(call: Call) -> set[str]:
    backend = applicationautoscaling_backends[call.account][call.region]
    return {target.arn for targets in backend.targets.values() for target in targets.values()}
