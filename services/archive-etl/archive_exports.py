"""
Snapshots of the database that RDS exported as Parquet become one partition of each table, for the day of the
snapshot. RDS writes `<prefix><task>/<database>/<schema>.<table>/<number>/part-….gz.parquet`, and two kinds of JSON:
`export_info_<task>.json` says when all is there, `export_tables_info_<task>_from_<n>_to_<m>.json` how each table went.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from archive_messages import PartWriter
from archive_publish import (
    File,
    Manifest,
    NoCatalog,
    is_whole,
    publish,
    published,
    run_id,
    run_prefix,
    settle,
)
from archive_store import Entry, Store, sha256_of

COMPLETE = "COMPLETE"
BATCH_ROWS = 8_192
# Files that Athena likes to read, and that one worker's disk takes easily.
FILE_ROWS = 4_000_000


class BadTable(Exception):
    """A table whose export cannot be used as a whole; it stays as it was."""


@dataclass(frozen=True)
class Export:
    task: str
    day: date
    # Below the bucket: `<prefix><task>/`.
    folder: str


@dataclass(frozen=True)
class ExportsJob:
    exports: Store
    target: Store
    prefix: str
    scratch: Path

    def run(self, since: date) -> tuple[list[tuple[Manifest, bool]], list[str]]:
        """
        Every complete export of a snapshot taken on that day or later.
        @return what counts now with whether anything had to be done, and why tables could not be used
        """
        done: list[tuple[Manifest, bool]] = []
        problems: list[str] = []
        latest = {export.day: export for export in complete_exports(self.exports, self.prefix)}
        for export in (latest[day] for day in sorted(latest) if day >= since):
            statuses = self.statuses(export)
            tables = self.tables(export, statuses)
            for dataset, (target, files) in sorted(tables.items()):
                try:
                    others = [name for name in statuses if dataset_of(name) == dataset and name != target]
                    if others:
                        raise BadTable(f"{others[0]} would have the same name, {dataset}")
                    status = statuses.get(target, COMPLETE)
                    if status != COMPLETE:
                        raise BadTable(f"RDS reports {status}")
                    done.append(self.table(dataset, export.day, files))
                except (BadTable, pa.ArrowException) as error:
                    problems.append(f"{export.task}: {target}: {error}")
        return done, problems

    def statuses(self, export: Export) -> dict[str, str]:
        """By `<database>.<schema>.<table>`, what RDS says of each table."""
        found: dict[str, str] = {}
        for entry in self.exports.list(f"{export.folder}export_tables_info_"):
            with self.exports.open(entry.key) as stream:
                for table in json.load(stream)["perTableStatus"]:
                    found[table["target"]] = table["status"]
        return found

    def tables(self, export: Export, statuses: dict[str, str]) -> dict[str, tuple[str, list[Entry]]]:
        """By dataset, the table's own name and its files; a table without rows has none."""
        tables: dict[str, tuple[str, list[Entry]]] = {dataset_of(name): (name, []) for name in statuses}
        for entry in self.exports.list(export.folder):
            parts = entry.key.removeprefix(export.folder).split("/")
            if len(parts) < 3 or not entry.key.endswith(".parquet"):
                continue
            target = f"{parts[0]}.{parts[1]}"
            tables.setdefault(dataset_of(target), (target, []))[1].append(entry)
        return tables

    def table(self, dataset: str, day: date, inputs: list[Entry]) -> tuple[Manifest, bool]:
        run = run_id(inputs)
        before = published(self.target, dataset, day)
        if before is not None and before.run == run and is_whole(self.target, before, day):
            settle(self.target, NoCatalog(), before, day)
            return before, False

        manifest = Manifest(dataset, str(day), run, [asdict(entry) for entry in inputs])
        schema = self.schema(inputs)
        for number, path, rows in self.parts(inputs, schema, manifest):
            key = run_prefix("curated", dataset, day, run) + f"part-{number:05}.parquet"
            self.target.upload(path, key)
            manifest.files.append(File(key, rows, path.stat().st_size, sha256_of(path)))
            manifest.written += rows
        if manifest.read != manifest.written:
            raise BadTable(f"{manifest.read} rows were read and {manifest.written} written")
        publish(self.target, NoCatalog(), manifest, day)
        return manifest, True

    def schema(self, inputs: list[Entry]) -> pa.Schema:
        """Columns of all files: one that a file lacks is null there, one of two types is an error."""
        schemas = []
        for path in self.downloaded(inputs):
            schemas.append(pq.read_schema(path).remove_metadata())
        try:
            return pa.unify_schemas(schemas) if schemas else pa.schema([])
        except pa.ArrowException as error:
            raise BadTable(f"its files do not agree on its columns: {error}") from None

    def parts(
        self, inputs: list[Entry], schema: pa.Schema, manifest: Manifest
    ) -> Iterator[tuple[int, Path, int]]:
        """Files of so many rows, each gone when the next is asked for."""
        path = self.scratch / "table.parquet"
        batches = self.batches(inputs, schema, manifest)
        for number in itertools.count():
            with PartWriter(path, schema) as writer:
                for batch in batches:
                    writer.add(batch)
                    if writer.rows >= FILE_ROWS:
                        break
            if not writer.rows:
                return
            yield number, path, writer.rows
            path.unlink()

    def batches(
        self, inputs: list[Entry], schema: pa.Schema, manifest: Manifest
    ) -> Iterator[pa.RecordBatch]:
        for path in self.downloaded(inputs):
            file = pq.ParquetFile(path)
            manifest.read += file.metadata.num_rows
            for batch in file.iter_batches(BATCH_ROWS):
                yield fitted(batch, schema)

    def downloaded(self, inputs: list[Entry]) -> Iterator[Path]:
        """Each file on the worker's disk, one at a time: Parquet is read from its end."""
        path = self.scratch / "input.parquet"
        for entry in inputs:
            self.exports.download(entry.key, path)
            yield path
            path.unlink()


def complete_exports(store: Store, prefix: str) -> list[Export]:
    """By day, then by the time the export ended, so that the last one of a day is the newest."""
    found = []
    for entry in store.list(prefix):
        folder, _, name = entry.key.rpartition("/")
        if not (name.startswith("export_info_") and name.endswith(".json")):
            continue
        with store.open(entry.key) as stream:
            info = json.load(stream)
        if info["status"] == COMPLETE:
            ended = moment(info["taskEndTime"])
            found.append((ended, Export(info["exportTaskIdentifier"], moment(info["snapshotTime"]).date(), f"{folder}/")))
    return [export for _, export in sorted(found, key=lambda each: (each[1].day, each[0]))]


def moment(text: str) -> datetime:
    """RDS writes `2026-11-22 05:13:44.123 UTC` as well as ISO 8601."""
    found = datetime.fromisoformat(re.sub(r" ?(UTC|Z)$", "+00:00", text.strip()))
    return found.astimezone(timezone.utc) if found.tzinfo else found.replace(tzinfo=timezone.utc)


def dataset_of(target: str) -> str:
    """A folder, and so a table name, that Glue and Athena take: lower case, digits and underscores."""
    return "exports/" + re.sub(r"[^a-z0-9]+", "_", target.lower()).strip("_")


def fitted(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    columns: list[Any] = []
    for each in schema:
        index = batch.schema.get_field_index(each.name)
        columns.append(batch.column(index) if index >= 0 else pa.nulls(batch.num_rows, each.type))
    return pa.record_batch(columns, schema=schema)
