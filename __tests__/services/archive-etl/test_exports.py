"""Exports of snapshots, in the folders and with the JSON that RDS writes."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from conftest import DAY, Workshop

import archive_exports
from archive_exports import ExportsJob
from archive_publish import Manifest, published

TASK = f"klap-prod-payments-{DAY}"
FOLDER = f"snapshots/{TASK}/"
PAYMENTS = pa.table({"id": pa.array([1, 2, 3], pa.int64()), "name": ["ñandú", None, "✓"]})


def write(shop: Workshop, path: str, table: pa.Table) -> None:
    file = shop.exports.root / FOLDER / path
    file.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(table, file, compression="gzip")
    (file.parent / "_success").touch()


def info(
    shop: Workshop,
    tables: dict[str, str],
    status: str = "COMPLETE",
    task: str = TASK,
    ended: str = "2026-11-23T05:40:00Z",
) -> None:
    """@param tables status of each, by name"""
    folder = f"snapshots/{task}/"
    facts = {
        "exportTaskIdentifier": task,
        "snapshotTime": f"{DAY} 05:13:44.123 UTC",
        "taskEndTime": ended,
        "status": status,
    }
    shop.exports.put(f"{folder}export_info_{task}.json", json.dumps(facts).encode())
    each = [{"target": name, "status": table, "sizeGB": 0.1} for name, table in tables.items()]
    content = json.dumps({"perTableStatus": each}).encode()
    shop.exports.put(f"{folder}export_tables_info_{task}_from_1_to_{len(each)}.json", content)


def run(shop: Workshop, since: date = DAY) -> tuple[list[Manifest], list[str]]:
    done, problems = ExportsJob(shop.exports, shop.target, "snapshots/", shop.scratch).run(since)
    return [manifest for manifest, _ in done], problems


def read(shop: Workshop, manifest: Manifest) -> pa.Table:
    files = [pq.read_table(shop.target.root / each.key, partitioning=None) for each in manifest.files]
    return pa.concat_tables(files)


def test_a_table_becomes_a_partition_of_the_snapshots_day(shop: Workshop) -> None:
    write(shop, "payments/public.orders/1/part-0.gz.parquet", PAYMENTS)
    write(shop, "payments/public.orders/2/part-0.gz.parquet", PAYMENTS)
    info(shop, {"payments.public.orders": "COMPLETE"})
    (manifest,), problems = run(shop)
    assert problems == []
    assert (manifest.dataset, manifest.day) == ("exports/payments_public_orders", str(DAY))
    assert (manifest.read, manifest.written) == (6, 6)
    assert [file.key for file in manifest.files] == [
        f"curated/exports/payments_public_orders/day={DAY}/run={manifest.run}/part-00000.parquet"
    ]
    assert read(shop, manifest).equals(pa.concat_tables([PAYMENTS, PAYMENTS]))
    group = pq.ParquetFile(shop.target.root / manifest.files[0].key).metadata.row_group(0)
    assert group.column(0).compression == "ZSTD"
    assert list(shop.scratch.iterdir()) == []


def test_a_second_run_finds_everything_done(shop: Workshop) -> None:
    write(shop, "payments/public.orders/1/part-0.gz.parquet", PAYMENTS)
    info(shop, {"payments.public.orders": "COMPLETE"})
    first, _ = run(shop)
    before = shop.bytes_of()
    done, _ = ExportsJob(shop.exports, shop.target, "snapshots/", shop.scratch).run(DAY)
    assert done == [(first[0], False)]
    assert shop.bytes_of() == before


@pytest.mark.parametrize("status", ["IN_PROGRESS", "FAILED", "CANCELED"])
def test_an_export_that_is_not_complete_waits(shop: Workshop, status: str) -> None:
    write(shop, "payments/public.orders/1/part-0.gz.parquet", PAYMENTS)
    info(shop, {"payments.public.orders": "COMPLETE"}, status=status)
    assert run(shop) == ([], [])


def test_exports_of_earlier_days_are_left_alone(shop: Workshop) -> None:
    write(shop, "payments/public.orders/1/part-0.gz.parquet", PAYMENTS)
    info(shop, {"payments.public.orders": "COMPLETE"})
    assert run(shop, since=date(2026, 11, 23)) == ([], [])


def test_the_last_export_of_a_day_counts(shop: Workshop) -> None:
    write(shop, "payments/public.orders/1/part-0.gz.parquet", PAYMENTS)
    info(shop, {"payments.public.orders": "COMPLETE"})
    write(shop, "../by-hand/payments/public.orders/1/part-0.gz.parquet", PAYMENTS.slice(0, 1))
    info(shop, {"payments.public.orders": "COMPLETE"}, task="by-hand", ended="2026-11-23T09:00:00Z")
    (manifest,), _ = run(shop)
    assert manifest.written == 1


def test_a_new_column_is_null_where_a_file_lacks_it(shop: Workshop) -> None:
    write(shop, "payments/public.orders/1/part-0.gz.parquet", PAYMENTS)
    wider = PAYMENTS.append_column("risk", pa.array([1.5, 2.5, 3.5]))
    write(shop, "payments/public.orders/2/part-0.gz.parquet", wider)
    info(shop, {"payments.public.orders": "COMPLETE"})
    (manifest,), _ = run(shop)
    assert read(shop, manifest).column("risk").to_pylist() == [None, None, None, 1.5, 2.5, 3.5]


def test_a_table_that_cannot_be_used_stays_and_the_others_go_on(shop: Workshop) -> None:
    write(shop, "payments/public.aborted/1/part-0.gz.parquet", PAYMENTS)
    write(shop, "payments/public.mixed/1/part-0.gz.parquet", PAYMENTS)
    other = PAYMENTS.set_column(0, "id", pa.array(["a", "b", "c"]))
    write(shop, "payments/public.mixed/2/part-0.gz.parquet", other)
    write(shop, "payments/public.orders/1/part-0.gz.parquet", PAYMENTS)
    shop.exports.put(f"{FOLDER}payments/public.torn/1/part-0.gz.parquet", b"PAR1 and no more")
    statuses: dict[str, Any] = dict.fromkeys(
        ["payments.public.mixed", "payments.public.orders", "payments.public.torn"], "COMPLETE"
    )
    info(shop, {"payments.public.aborted": "FAILED", **statuses})
    (manifest,), problems = run(shop)
    assert manifest.dataset == "exports/payments_public_orders"
    aborted, mixed, torn = problems
    assert aborted == f"{TASK}: payments.public.aborted: RDS reports FAILED"
    assert mixed.startswith(f"{TASK}: payments.public.mixed: its files do not agree on its columns: ")
    assert torn.startswith(f"{TASK}: payments.public.torn: ")
    assert published(shop.target, "exports/payments_public_mixed", DAY) is None


def test_an_empty_table_is_published_as_empty(shop: Workshop) -> None:
    info(shop, {"payments.public.nothing": "COMPLETE"})
    (manifest,), _ = run(shop)
    assert (manifest.dataset, manifest.written, manifest.files) == (
        "exports/payments_public_nothing",
        0,
        [],
    )


def test_two_tables_of_one_name_are_not_mixed(shop: Workshop) -> None:
    info(shop, {"payments.a.b_c": "COMPLETE", "payments.a_b.c": "COMPLETE"})
    done, problems = run(shop)
    assert done == []
    assert "would have the same name, exports/payments_a_b_c" in problems[0]


def test_large_tables_come_in_several_files(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_exports, "FILE_ROWS", 4_000)
    monkeypatch.setattr(archive_exports, "BATCH_ROWS", 1_000)
    table = pa.table({"id": list(range(10_000))})
    write(shop, "payments/public.orders/1/part-0.gz.parquet", table)
    info(shop, {"payments.public.orders": "COMPLETE"})
    (manifest,), _ = run(shop)
    assert [file.rows for file in manifest.files] == [4_000, 4_000, 2_000]
    assert read(shop, manifest).equals(table)
