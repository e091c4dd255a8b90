"""TagResource, UntagResource and ListTagsForResource, in either of AWS's two shapes of tags."""

from __future__ import annotations

from typing import Any

from ..call import Call
from .declaration import Record
from .records import by_arn

OPERATIONS = ("TagResource", "UntagResource", "ListTagsForResource")
ARN_MEMBERS = ("ResourceArn", "resourceArn", "ResourceARN")


def tagged(call: Call) -> Record | None:
    """The record that a tagging operation is about, or None where it is not the answerer's."""
    for name in ARN_MEMBERS:
        if call.params.get(name):
            return by_arn(call.service, call.params[name])
    return None


def answer(call: Call, record: Record) -> dict[str, Any]:
    tags = to_map(record.get("Tags"))
    if call.operation == "TagResource":
        tags.update(to_map(call.params["Tags"]))
    elif call.operation == "UntagResource":
        gone = call.params.get("TagKeys") or []
        tags = {key: value for key, value in tags.items() if key not in gone}
    else:
        is_map = call.model.output_shape.members["Tags"].type_name == "map"
        return {"Tags": tags if is_map else to_list(tags)}
    record["Tags"] = to_list(tags)
    return {}


def to_map(tags: Any) -> dict[str, str]:
    if isinstance(tags, dict):
        return dict(tags)
    return {tag["Key"]: tag.get("Value", "") for tag in tags or []}


def to_list(tags: dict[str, str]) -> list[dict[str, str]]:
    return [{"Key": key, "Value": value} for key, value in tags.items()]
