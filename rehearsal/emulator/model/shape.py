"""Answers by shape: fills an operation's output from a record, invents what AWS would invent."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from ..call import Call
from .declaration import Record


def fill(shape: Any, record: Record, depth: int = 0) -> dict[str, Any]:
    """
    Members that the record has, by name; structures that it has not (such as a `Profile` around
    the whole) are filled in the same way, one level deep.
    """
    filled: dict[str, Any] = {}
    if shape is None:
        return filled
    for name, member in shape.members.items():
        if name in record:
            filled[name] = record[name]
        elif member.type_name == "structure" and depth == 0:
            inner = fill(member, record, depth + 1)
            if inner:
                filled[name] = inner
    return filled


def invent(call: Call, record: Record) -> None:
    """Owner and times, wherever the output of the creating operation has a place for them."""
    now = datetime.now(timezone.utc).replace(tzinfo=None, microsecond=0)
    for name, member in members(call.model.output_shape):
        if name in record:
            continue
        if name in ("OwnerId", "OwnerAccountId"):
            record[name] = call.account
        elif name.endswith(("Time", "Timestamp")):
            is_text = member.type_name == "string"
            record[name] = now.isoformat() + "Z" if is_text else now


def members(shape: Any) -> list[tuple[str, Any]]:
    """Members of an output and of the structures directly in it."""
    found: list[tuple[str, Any]] = []
    for name, member in shape.members.items() if shape else ():
        found.append((name, member))
        if member.type_name == "structure":
            found += list(member.members.items())
    return found


def page(call: Call, found: list[Record]) -> dict[str, Any]:
    """A list operation's output: the one list of structures, or of their ARNs, that it has."""
    for name, member in call.model.output_shape.members.items():
        if member.type_name == "list":
            item = member.member
            if item.type_name == "structure":
                return {name: [fill(item, record) for record in found]}
    return {}
