"""One archived message: a line of JSON becomes a row of the table, or a reason why it cannot."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pyarrow as pa

COLUMNS: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("message-columns.json").read_text("utf-8")
)
ARROW_TYPES = {
    "string": pa.string(),
    "json": pa.string(),
    "timestamp": pa.timestamp("us", tz="UTC"),
    "bigint": pa.int64(),
    "int": pa.int32(),
}
SCHEMA = pa.schema(
    [pa.field(each["name"], ARROW_TYPES[each["type"]], nullable=not each["required"]) for each in COLUMNS]
)
MEMBERS = {each["member"] for each in COLUMNS if each["member"]}
BITS = {"bigint": 63, "int": 31}
# What Kafka carries at most is far below; a longer line is no message.
MAX_LINE_BYTES = 16 * 1024 * 1024
MAX_KEY_CHARACTERS = 256
MICROSECONDS_PER_DAY = 86_400_000_000
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class BadRecord(Exception):
    """A line that is no message of this day; its text is the reason, one of a few, so that it can be counted."""


@dataclass(frozen=True)
class Row:
    """Values in the order of the columns, and 128 bits that two rows share only if their lines mean the same."""

    key: str
    values: tuple[Any, ...]
    digest: bytes


def parse(line: bytes, day: date) -> Row:
    """
    @param day which every message of a folder happened on, in UTC
    @raise BadRecord
    """
    if len(line) > MAX_LINE_BYTES:
        raise BadRecord("too-long")
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        raise BadRecord("not-utf-8") from None
    try:
        message = json.loads(text, parse_constant=refuse_constant)
    except (ValueError, RecursionError):
        raise BadRecord("not-json") from None
    if not isinstance(message, dict):
        raise BadRecord("not-an-object")
    # A half of a surrogate pair is legal in JSON and in no encoding.
    if "\\u" in text and has_lone_surrogate(message):
        raise BadRecord("not-unicode")
    values = tuple(value_of(each, message) for each in COLUMNS)
    key, occurred_at = values[0], values[1]
    if not 1 <= len(key) <= MAX_KEY_CHARACTERS:
        raise BadRecord("bad-idempotencyKey")
    if occurred_at // MICROSECONDS_PER_DAY != (day - EPOCH.date()).days:
        raise BadRecord("other-day")
    canonical = json.dumps(message, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return Row(key, values, hashlib.sha256(canonical.encode()).digest()[:16])


def value_of(column: dict[str, Any], message: dict[str, Any]) -> Any:
    member, kind = column["member"], column["type"]
    if member is None:
        extras = {name: value for name, value in message.items() if name not in MEMBERS}
        return as_json(extras) if extras else None
    value = message.get(member)
    if value is None:
        if column["required"]:
            raise BadRecord(f"no-{member}")
        return None
    if kind == "json":
        return as_json(value)
    if kind == "timestamp":
        return microseconds(value, member)
    if kind == "string":
        right = isinstance(value, str)
    else:
        right = type(value) is int and -(2 ** BITS[kind]) <= value < 2 ** BITS[kind]
    if not right:
        raise BadRecord(f"bad-{member}")
    return value


def microseconds(value: Any, member: str) -> int:
    """Since 1970, of a time with an offset: one without says nothing about when."""
    try:
        moment = datetime.fromisoformat(re.sub("[Zz]$", "+00:00", value))
        if moment.tzinfo is None:
            raise ValueError
        return (moment - EPOCH) // timedelta(microseconds=1)
    except (TypeError, ValueError, OverflowError):
        raise BadRecord(f"bad-{member}") from None


def as_json(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def has_lone_surrogate(message: dict[str, Any]) -> bool:
    try:
        as_json(message).encode()
    except UnicodeEncodeError:
        return True
    return False


def refuse_constant(name: str) -> Any:
    """NaN and Infinity are Python's, not JSON's."""
    raise ValueError(name)
