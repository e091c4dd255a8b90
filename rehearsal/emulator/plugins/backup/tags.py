"""Tags: moto finds no tags where a client leaves the last slash of the path away, as Go's does."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...registry import operation
from .state import backend


@operation("backup", "ListTags")
def list_tags(call: Call) -> dict[str, Any]:
    return {"Tags": backend(call).list_tags(call.params["ResourceArn"])}
