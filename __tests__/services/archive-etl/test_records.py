"""What a message must be."""

from __future__ import annotations

import json
from typing import Any

import pytest
from conftest import DAY, decimal, message, millis, payload

from archive_records import BadRecord, parse


def line(**members: Any) -> bytes:
    return json.dumps(
        {name: value for name, value in message(1, **members).items() if value is not ...}
    ).encode()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"\xc3\x28", "not-utf-8"),
        (b"{", "not-json"),
        (b'{"amount": NaN}', "not-json"),
        (b"[" * 200_000, "not-json"),
        (b"[]", "not-an-object"),
        (b'"text"', "not-an-object"),
        (b'{"kind": "\\ud800"}', "not-unicode"),
        (line(id=...), "no-id"),
        (line(id=None), "no-id"),
        (line(id=7), "bad-id"),
        (line(id=""), "bad-id"),
        (line(id="k" * 257), "bad-id"),
        (line(receivedAt=...), "no-receivedAt"),
        (line(receivedAt="2026-11-22T10:00:00Z"), "bad-receivedAt"),
        (line(receivedAt=1_795_341_600_000.5), "bad-receivedAt"),
        (line(receivedAt=True), "bad-receivedAt"),
        (line(receivedAt=-1), "bad-receivedAt"),
        (line(receivedAt=253_402_300_800_000), "bad-receivedAt"),
        (line(receivedAt=millis("2026-11-21T23:59:59.999+00:00")), "other-day"),
        (line(receivedAt=millis("2026-11-23T00:00:00+00:00")), "other-day"),
        (line(kind=...), "no-kind"),
        (line(amount=...), "no-amount"),
        (line(amount=7), "bad-amount"),
        (line(amount=12.5), "bad-amount"),
        (line(amount=""), "bad-amount"),
        (line(amount="12.50"), "bad-amount"),
        (line(amount="AAAAAAAAAAAA"), "bad-amount"),
        (line(currency=["CLP"]), "bad-currency"),
        (line(payload={"note": "plain"}), "bad-payload"),
        (line(payload="e30"), "bad-payload"),
        (line(payload="ew=="), "bad-payload"),
        (line(payload="/w=="), "bad-payload"),
        (line(payload="TmFO"), "bad-payload"),
        (line(payload="Ilx1ZDgwMCI="), "bad-payload"),
    ],
)
def test_what_is_no_message_is_refused_with_its_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(BadRecord) as caught:
        parse(raw, DAY)
    assert str(caught.value) == reason


def test_times_are_kept_to_the_millisecond_up_to_the_ends_of_the_day() -> None:
    early = parse(line(receivedAt=millis("2026-11-22T00:00:00+00:00")), DAY)
    assert early.values[1] == 1_795_305_600_000_000
    last = parse(line(receivedAt=millis("2026-11-22T23:59:59.999+00:00")), DAY)
    assert last.values[1] - early.values[1] == 86_400_000_000 - 1_000


@pytest.mark.parametrize(
    ("amount", "expected"), [("AA==", 0), ("fw==", 127), ("AIA=", 128), ("/38=", -129)]
)
def test_amounts_are_hundredths_of_twos_complement(amount: str, expected: int) -> None:
    assert parse(line(amount=amount), DAY).values[4] == expected


def test_the_largest_amount_of_the_schema_fits_its_column() -> None:
    assert parse(line(amount=decimal(10**18 - 1)), DAY).values[4] == 10**18 - 1


def test_text_of_any_script_and_pairs_of_surrogates_are_kept() -> None:
    raw = line(id="???", payload=payload(note="ñ"))
    row = parse(raw.replace(b"???", b"\\ud83d\\ude00 \xc3\xb1"), DAY)
    assert (row.key, row.values[6]) == ("😀 ñ", '{"note":"ñ"}')


def test_digests_differ_with_meaning_and_not_with_writing_or_the_time_of_arrival() -> None:
    assert parse(line(), DAY).digest == parse(line().replace(b": ", b":"), DAY).digest
    later = line(receivedAt=millis("2026-11-22T23:00:00+00:00"))
    assert parse(line(), DAY).digest == parse(later, DAY).digest
    assert parse(line(), DAY).digest != parse(line(payload=payload(note="other")), DAY).digest
