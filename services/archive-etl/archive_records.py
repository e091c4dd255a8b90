"""
One archived message: a line of JSON becomes a row of the table, or a reason why it cannot. Kafka
Connect writes a record of Avro as JSON with times as milliseconds and bytes, decimals among them,
in base64.
"""

from __future__ import annotations

import binascii
import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa

import archive_columns

COLUMNS: list[dict[str, Any]] = archive_columns.COLUMNS
ARROW_TYPES = {
    "string": pa.string(),
    "json": pa.string(),
    "timestamp": pa.timestamp("us", tz="UTC"),
    "bigint": pa.int64(),
}
SCHEMA = pa.schema(
    [
        pa.field(each["name"], ARROW_TYPES[each["type"]], nullable=not each["required"])
        for each in COLUMNS
    ]
)
MEMBERS = {each["member"] for each in COLUMNS if each["member"]}
ARRIVAL = {each["member"] for each in COLUMNS if each.get("arrival")}
# What Kafka carries at most is far below; a longer line is no message.
MAX_LINE_BYTES = 16 * 1024 * 1024
MAX_KEY_CHARACTERS = 256
MICROSECONDS_PER_DAY = 86_400_000_000
# Years 0 to 9999, so that every time that is taken can be shown.
MAX_MILLISECONDS = 253_402_300_800_000
MAX_DECIMAL_BYTES = 8
EPOCH = date(1970, 1, 1)


class BadRecord(Exception):
    """
    A line that is no message of this day; its text is the reason, one of a few, so that it can be
    counted.
    """


@dataclass(frozen=True)
class Row:
    """
    Values in the order of the columns, and 128 bits that two rows share only if their lines mean
    the same: one that a merchant sent again came in later and is the same.
    """

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
        raise BadRecord("bad-id")
    if occurred_at // MICROSECONDS_PER_DAY != (day - EPOCH).days:
        raise BadRecord("other-day")
    said = {name: value for name, value in message.items() if name not in ARRIVAL}
    canonical = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return Row(key, values, hashlib.sha256(canonical.encode()).digest()[:16])


def value_of(column: dict[str, Any], message: dict[str, Any]) -> Any:
    member = column["member"]
    if not member:
        extras = {name: value for name, value in message.items() if name not in MEMBERS}
        return as_json(extras) if extras else None
    value = message.get(member)
    if value is None:
        if column["required"]:
            raise BadRecord(f"no-{member}")
        return None
    try:
        return READERS[column["written"]](value)
    except (TypeError, ValueError, RecursionError):
        raise BadRecord(f"bad-{member}") from None


def text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def microseconds(value: Any) -> int:
    """Since 1970, of milliseconds."""
    if type(value) is not int or not 0 <= value < MAX_MILLISECONDS:
        raise ValueError
    return value * 1_000


def hundredths(value: Any) -> int:
    """Of a decimal with two digits behind the point: two's complement, the highest byte first."""
    number = decoded(value)
    if not 1 <= len(number) <= MAX_DECIMAL_BYTES:
        raise ValueError
    return int.from_bytes(number, "big", signed=True)


def json_text(value: Any) -> str:
    found = json.loads(decoded(value).decode("utf-8"), parse_constant=refuse_constant)
    written = as_json(found)
    # A half of a surrogate pair is legal in JSON and in no encoding.
    written.encode()
    return written


def decoded(value: Any) -> bytes:
    return binascii.a2b_base64(text(value), strict_mode=True)


READERS = {"text": text, "millis": microseconds, "decimal": hundredths, "json": json_text}


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
