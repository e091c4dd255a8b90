"""A day of messages: what is counted, kept, left out, and what a re-run changes."""

from __future__ import annotations

import gzip
import hashlib
import json
import tracemalloc
from collections.abc import Callable
from datetime import date, datetime, timezone
from typing import Any

import pyarrow.parquet as pq
import pytest
from conftest import DAY, FOLDER, Workshop, decimal, lines, message, millis

import archive_messages
import archive_spill
from archive_messages import TooManyBadRecords
from archive_publish import published


def test_every_message_becomes_one_row(shop: Workshop) -> None:
    shop.archived("a.jsonl", lines(message(n) for n in range(10)))
    shop.archived_gzip("b.jsonl.gz", lines(message(n) for n in range(10, 15)))
    manifest = shop.run()
    assert (manifest.read, manifest.written, manifest.duplicates) == (15, 15, 0)
    assert manifest.quarantined == {}
    rows = sorted(shop.rows(manifest), key=lambda row: row["idempotency_key"])
    assert rows[7] == {
        "idempotency_key": "key-000007",
        "occurred_at": datetime(2026, 11, 22, 10, 0, 7, 1_000, tzinfo=timezone.utc),
        "type": "PAYMENT",
        "merchant_id": "merchant-0",
        "amount_minor": 7,
        "currency": "CLP",
        "body": '{"note":"número 7 ✓"}',
        "extras": None,
    }


def test_the_manifest_says_what_went_in_and_what_came_out(shop: Workshop) -> None:
    shop.archived("a.jsonl", lines(message(n) for n in range(10)))
    manifest = shop.run()
    stored = published(shop.target, "messages", DAY)
    assert stored == manifest
    (source,) = manifest.inputs
    assert source["key"] == f"{FOLDER}a.jsonl"
    (file,) = manifest.files
    content = (shop.target.root / file.key).read_bytes()
    assert (file.rows, file.bytes) == (10, len(content))
    assert file.sha256 == hashlib.sha256(content).hexdigest()
    assert shop.catalog.moves == [
        (
            "messages",
            str(DAY),
            f"file://{shop.target.root}/curated/messages/day={DAY}/run={manifest.run}/",
        )
    ]


def test_files_are_compressed_and_carry_checksums_of_their_pages(shop: Workshop) -> None:
    shop.archived("a.jsonl", lines(message(n) for n in range(10)))
    (file,) = shop.run().files
    group = pq.ParquetFile(shop.target.root / file.key).metadata.row_group(0)
    assert {group.column(n).compression for n in range(group.num_columns)} == {"ZSTD"}
    pq.read_table(shop.target.root / file.key, page_checksum_verification=True)


def test_a_second_run_finds_everything_done(shop: Workshop) -> None:
    shop.archived("a.jsonl", lines(message(n) for n in range(10)))
    first, before = shop.run(), shop.bytes_of()
    second, is_new = shop.job().run(DAY)
    assert (second, is_new) == (first, False)
    assert shop.bytes_of() == before


def test_a_run_from_nothing_gives_the_same_bytes(shop: Workshop) -> None:
    shop.archived("a.jsonl", lines(message(n) for n in range(10)) + b"{\n")
    shop.run()
    before = shop.bytes_of()
    shop.target.delete(before)
    shop.run()
    assert shop.bytes_of() == before


def test_a_changed_day_replaces_exactly_that_day(shop: Workshop) -> None:
    other = date(2026, 11, 21)
    yesterday = message(1, receivedAt=millis(f"{other}T23:59:59.999+00:00"))
    shop.archive.put(f"messages/sa-east-1.transactions/day={other}/a.jsonl", lines([yesterday]))
    shop.archived("a.jsonl", lines(message(n) for n in range(3)))
    shop.run(other)
    old = shop.run()
    kept = {key: tag for key, tag in shop.bytes_of().items() if str(other) in key}

    shop.archived("late.jsonl", lines([message(3)]))
    new = shop.run()
    assert new.run != old.run
    assert new.written == 4
    assert {key: tag for key, tag in shop.bytes_of().items() if str(other) in key} == kept
    assert [key for key in shop.keys() if str(DAY) in key] == [
        *(file.key for file in new.files),
        f"manifests/messages/day={DAY}.json",
    ]
    assert shop.catalog.moves[-1][2].endswith(f"run={new.run}/")


def test_a_lost_file_is_made_again(shop: Workshop) -> None:
    shop.archived("a.jsonl", lines(message(n) for n in range(3)))
    first = shop.run()
    shop.target.delete([first.files[0].key])
    second, is_new = shop.job().run(DAY)
    assert (second, is_new) == (first, True)
    assert len(shop.rows(second)) == 3


@pytest.mark.parametrize(("method", "call"), [("upload", 1), ("upload", 2), ("put", 3)])
def test_a_run_that_fails_before_its_manifest_leaves_the_day_as_it_was(
    shop: Workshop, failing: Callable[[Any, str, int], None], method: str, call: int
) -> None:
    shop.archived("a.jsonl", lines([message(0)]) + b"bad\n")
    old = shop.run()
    shop.archived("b.jsonl", lines([message(1)]))
    # A run's own files and its manifest go through `upload` and `put`; on a disk the one calls the
    # other.
    failing(shop.target, method, call)
    with pytest.raises(OSError, match="connection lost"):
        shop.run()
    assert published(shop.target, "messages", DAY) == old
    assert len(shop.rows(old)) == 1
    assert shop.catalog.moves[-1][2].endswith(f"run={old.run}/")
    assert shop.run().written == 2
    assert not any(old.run in key for key in shop.keys())


def test_a_run_that_fails_after_its_manifest_is_finished_by_the_next(
    shop: Workshop, failing: Callable[[Any, str, int], None]
) -> None:
    shop.archived("a.jsonl", lines([message(0)]))
    old = shop.run()
    shop.archived("b.jsonl", lines([message(1)]))
    failing(shop.target, "delete", 1)
    with pytest.raises(OSError, match="connection lost"):
        shop.run()
    new, is_new = shop.job().run(DAY)
    assert not is_new
    assert shop.catalog.moves[-1][2].endswith(f"run={new.run}/")
    assert not any(old.run in key for key in shop.keys())


def test_a_day_without_messages_is_published_as_empty(shop: Workshop) -> None:
    manifest = shop.run()
    assert (manifest.read, manifest.written, manifest.files) == (0, 0, [])
    assert manifest.rows_checksum == "0" * 32
    assert shop.keys() == [f"manifests/messages/day={DAY}.json"]


def test_a_day_whose_messages_are_gone_stays_as_it_was(shop: Workshop) -> None:
    shop.archived("a.jsonl", lines([message(1)]))
    shop.run()
    before = shop.keys()
    shop.archive.delete([entry.key for entry in shop.archive.list("")])
    with pytest.raises(archive_messages.NothingArchived, match="the archive has none any more"):
        shop.run()
    assert shop.keys() == before


def test_a_repeated_message_is_kept_once_and_counted(shop: Workshop) -> None:
    shop.archived("a.jsonl", lines([message(1), message(2), message(1)]))
    reordered = dict(reversed(message(2).items()))
    sent_again = message(1, receivedAt=millis(f"{DAY}T23:00:00+00:00"))
    shop.archived("b.jsonl", lines([reordered, sent_again]))
    manifest = shop.run()
    assert (manifest.read, manifest.written, manifest.duplicates) == (5, 2, 3)


def test_a_key_used_for_two_messages_keeps_the_first_and_shows_the_other(shop: Workshop) -> None:
    shop.archived("a.jsonl", lines([message(1)]))
    shop.archived("b.jsonl", lines([message(1, amount=decimal(99))]))
    manifest = shop.run()
    assert [row["amount_minor"] for row in shop.rows(manifest)] == [1]
    assert manifest.quarantined == {"conflicting-duplicate": 1}
    assert shop.quarantined(manifest) == [
        {
            "reason": "conflicting-duplicate",
            "source": f"{FOLDER}b.jsonl",
            "line": 1,
            "bytes": 10,
            "record": "key-000001",
        }
    ]


def test_bad_records_are_set_aside_with_their_reason_and_place(shop: Workshop) -> None:
    shop.archived("a.jsonl", lines([message(0)]) + b'\n{"half":\n\xff\xfe\n')
    manifest = shop.run()
    assert (manifest.read, manifest.written) == (3, 1)
    assert manifest.quarantined == {"not-json": 1, "not-utf-8": 1}
    source = f"{FOLDER}a.jsonl"
    assert shop.quarantined(manifest) == [
        {"reason": "not-json", "source": source, "line": 2, "bytes": 8, "record": '{"half":'},
        {"reason": "not-utf-8", "source": source, "line": 3, "bytes": 2, "base64": "//4="},
    ]
    assert manifest.quarantine_files[0].rows == 2


def test_more_bad_records_than_allowed_leave_the_day_as_it_was(shop: Workshop) -> None:
    shop.archived("a.jsonl", lines(message(n) for n in range(9)))
    old = shop.run()
    before = shop.bytes_of()
    shop.archived("b.jsonl", b"bad\n")
    with pytest.raises(TooManyBadRecords) as caught:
        shop.run(quarantine_limit=0.05)
    assert str(caught.value) == (
        "2026-11-22: 1 of 10 records and 0 files are bad ({'not-json': 1}),"
        " more than a share of 0.05; the day is left as it was"
    )
    assert published(shop.target, "messages", DAY) == old
    assert {key: tag for key, tag in shop.bytes_of().items() if key in before} == before
    assert shop.run(quarantine_limit=0.1).written == 9


@pytest.mark.parametrize("damage", ["cut", "flipped"])
def test_nothing_of_a_corrupt_file_is_used(shop: Workshop, damage: str) -> None:
    content = bytearray(gzip.compress(lines(message(n) for n in range(500)), mtime=0))
    if damage == "cut":
        del content[-20:]
    else:
        content[-8] ^= 0xFF
    shop.archived("a.jsonl.gz", bytes(content))
    shop.archived("b.jsonl", lines([message(1), message(1000)]))
    manifest = shop.run()
    assert [row["idempotency_key"] for row in shop.rows(manifest)] == ["key-000001", "key-001000"]
    assert manifest.bad_files == 1
    assert manifest.read == manifest.written + sum(manifest.quarantined.values())
    (entry,) = shop.quarantined(manifest)
    assert (entry["reason"], entry["source"]) == ("corrupt-file", f"{FOLDER}a.jsonl.gz")


def test_a_day_of_nothing_but_corrupt_files_is_not_published(shop: Workshop) -> None:
    shop.archived("a.jsonl.gz", gzip.compress(lines([message(1)]))[:12])
    with pytest.raises(TooManyBadRecords, match="0 of 0 records and 1 files are bad"):
        shop.run()
    assert published(shop.target, "messages", DAY) is None


def test_several_gzip_members_in_one_file_are_all_read(shop: Workshop) -> None:
    members = [gzip.compress(lines([message(n)])) for n in range(3)]
    shop.archived("a.jsonl", b"".join(members))
    assert shop.run().written == 3


def test_a_last_line_needs_no_end_and_empty_files_no_line(shop: Workshop) -> None:
    shop.archived("a.jsonl", lines([message(0)]).rstrip(b"\n"))
    shop.archived("b.jsonl", b"")
    shop.archived("c.jsonl", b"\r\n\n")
    manifest = shop.run()
    assert (manifest.read, manifest.written) == (1, 1)


def test_a_line_without_end_is_refused_and_the_next_one_read(
    shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (archive_messages, __import__("archive_records")):
        monkeypatch.setattr(module, "MAX_LINE_BYTES", 1_000)
    shop.archived("a.jsonl", b"x" * 5_000 + b"\n" + lines([message(0)]))
    manifest = shop.run()
    assert (manifest.written, manifest.quarantined) == (1, {"too-long": 1})
    assert shop.quarantined(manifest)[0]["bytes"] == 1_001


def test_the_checksum_of_rows_knows_neither_order_nor_files(shop: Workshop, tmp_path: Any) -> None:
    (tmp_path / "other").mkdir()
    other = Workshop(tmp_path / "other")
    shop.archived("a.jsonl", lines(message(n) for n in range(20)))
    for n in reversed(range(20)):
        other.archived_gzip(f"{20 - n:02}.gz", lines([message(n), message(n)]))
    assert shop.run().rows_checksum == other.run().rows_checksum
    other.archived("more.jsonl", lines([message(21)]))
    assert other.run().rows_checksum != shop.run().rows_checksum


def test_many_buckets_hold_the_same_rows_as_one(
    shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.archived("a.jsonl", lines(message(n % 300) for n in range(1_000)))
    one = shop.run()
    shop.target.delete(shop.keys())
    monkeypatch.setattr(archive_spill, "BUCKET_BYTES", 35_000)
    many = shop.run()
    assert len(many.files) > 4
    assert (many.written, many.duplicates, many.rows_checksum) == (300, 700, one.rows_checksum)
    assert sum(file.rows for file in many.files) == 300


def test_memory_does_not_grow_with_the_day(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_spill, "BUCKET_BYTES", 100_000)
    monkeypatch.setattr(archive_spill, "BATCH_ROWS", 32)
    peaks = []
    for count in (1_000, 8_000):
        shop.archived("a.jsonl", lines(message(n) for n in range(count)))
        tracemalloc.start()
        assert shop.run().written == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 4


def test_nothing_stays_on_the_workers_disk(shop: Workshop) -> None:
    shop.archived("a.jsonl", lines([message(0)]) + b"bad\n")
    shop.run()
    assert list(shop.scratch.iterdir()) == []


def test_new_members_of_messages_go_to_a_column_of_their_own(shop: Workshop) -> None:
    shop.archived("a.jsonl", lines([message(0), message(1, channel="web", risk={"score": 3})]))
    manifest = shop.run()
    first, second = sorted(shop.rows(manifest), key=lambda row: row["idempotency_key"])
    assert first["extras"] is None
    assert json.loads(second["extras"]) == {"channel": "web", "risk": {"score": 3}}


def test_a_day_is_gathered_from_the_folders_of_all_topics(shop: Workshop) -> None:
    for number, topic in enumerate(["sa-east-1.transactions", "us-east-1.transactions"]):
        key = f"messages/{topic}/day={DAY}/{topic}+0+{number}.jsonl"
        shop.archive.put(key, lines([message(number)]))
    # What lies beside them is no topic's.
    shop.archive.put("messages/note.txt", b"nothing")
    assert shop.run().written == 2
