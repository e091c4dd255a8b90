"""What a message must be."""

from __future__ import annotations

import json
from typing import Any

import pytest
from conftest import DAY, message

from archive_records import BadRecord, parse


def line(**members: Any) -> bytes:
    return json.dumps({name: value for name, value in message(1, **members).items() if value is not ...}).encode()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"\xc3\x28", "not-utf-8"),
        (b"{", "not-json"),
        (b'{"amountMinor": NaN}', "not-json"),
        (b"[" * 200_000, "not-json"),
        (b"[]", "not-an-object"),
        (b'"text"', "not-an-object"),
        (b'{"type": "\\ud800"}', "not-unicode"),
        (line(idempotencyKey=...), "no-idempotencyKey"),
        (line(idempotencyKey=None), "no-idempotencyKey"),
        (line(idempotencyKey=7), "bad-idempotencyKey"),
        (line(idempotencyKey=""), "bad-idempotencyKey"),
        (line(idempotencyKey="k" * 257), "bad-idempotencyKey"),
        (line(occurredAt=...), "no-occurredAt"),
        (line(occurredAt="yesterday"), "bad-occurredAt"),
        (line(occurredAt=1_764_000_000), "bad-occurredAt"),
        (line(occurredAt="2026-11-22T10:00:00"), "bad-occurredAt"),
        (line(occurredAt="0001-01-01T00:00:00+14:00"), "other-day"),
        (line(occurredAt="2026-11-23T00:00:00Z"), "other-day"),
        (line(occurredAt="2026-11-22T22:00:00-03:00"), "other-day"),
        (line(type=...), "no-type"),
        (line(amountMinor="7"), "bad-amountMinor"),
        (line(amountMinor=7.0), "bad-amountMinor"),
        (line(amountMinor=True), "bad-amountMinor"),
        (line(amountMinor=2**63), "bad-amountMinor"),
        (line(partition=2**31), "bad-partition"),
        (line(currency=["CLP"]), "bad-currency"),
    ],
)
def test_what_is_no_message_is_refused_with_its_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(BadRecord) as caught:
        parse(raw, DAY)
    assert str(caught.value) == reason


def test_a_message_needs_only_key_time_and_type() -> None:
    raw = json.dumps({"idempotencyKey": "k", "occurredAt": f"{DAY}T00:00:00Z", "type": "t"}).encode()
    row = parse(raw, DAY)
    assert row.values[0] == "k"
    assert row.values[3:] == (None,) * 8


def test_times_of_any_offset_fall_on_their_day_in_utc() -> None:
    early = parse(line(occurredAt="2026-11-21T21:00:00-03:00"), DAY)
    assert early.values[1] == 1_795_305_600_000_000
    last = parse(line(occurredAt="2026-11-22T23:59:59.999999+00:00"), DAY)
    assert last.values[1] - early.values[1] == 86_400_000_000 - 1


def test_numbers_at_the_ends_of_their_columns_are_taken() -> None:
    row = parse(line(amountMinor=-(2**63), offset=2**63 - 1, partition=2**31 - 1), DAY)
    assert row.values[4] == -(2**63)


def test_text_of_any_script_and_pairs_of_surrogates_are_kept() -> None:
    row = parse(b'{"idempotencyKey":"\\ud83d\\ude00 \xc3\xb1","occurredAt":"2026-11-22T00:00:00Z","type":"t"}', DAY)
    assert row.key == "😀 ñ"


def test_digests_differ_with_meaning_and_not_with_writing() -> None:
    assert parse(line(), DAY).digest == parse(line().replace(b": ", b":"), DAY).digest
    assert parse(line(), DAY).digest != parse(line(body={"note": "other"}), DAY).digest
