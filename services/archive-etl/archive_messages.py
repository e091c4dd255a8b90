"""A day of archived messages, as JSON lines, becomes one partition of Parquet files."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from archive_publish import (
    Catalog,
    File,
    Manifest,
    is_whole,
    publish,
    published,
    run_id,
    run_prefix,
    settle,
)
from archive_quarantine import Quarantine
from archive_records import MAX_LINE_BYTES, SCHEMA, BadRecord, parse
from archive_spill import Spill, buckets_for
from archive_store import Entry, Store, sha256_of

DATASET = "messages"
ROW_GROUP_ROWS = 65_536
READ_BYTES = 1024 * 1024
CORRUPT = "corrupt-file"
CONFLICT = "conflicting-duplicate"


class TooManyBadRecords(Exception):
    """More of a day is bad than may be left out without somebody having looked."""


class NothingArchived(Exception):
    """
    A day that was published has no messages any more. The archive is locked, so what is wrong is
    the place that was looked at, or its retention; nothing of the day is given up for that.
    """


@dataclass(frozen=True)
class MessagesJob:
    archive: Store
    target: Store
    catalog: Catalog
    # Of the archive: the folder that holds one folder `day=YYYY-MM-DD/` for each day.
    prefix: str
    # Of the worker, with room for the day's messages.
    scratch: Path
    # Share of the read records, 0 to 1, above which nothing is published.
    quarantine_limit: float

    def run(self, day: date) -> tuple[Manifest, bool]:
        """
        Replaces a day of the table by what the archive holds of it.
        @return what counts now, and whether anything had to be done
        @raise TooManyBadRecords, NothingArchived with the day as it was before
        """
        # Each topic has a folder of its own, as the sink of Kafka writes them.
        topics = self.archive.folders(self.prefix)
        inputs = [each for topic in topics for each in self.archive.list(f"{topic}day={day}/")]
        run = run_id(inputs)
        before = published(self.target, DATASET, day)
        if before is not None and before.run == run and is_whole(self.target, before, day):
            settle(self.target, self.catalog, before, day)
            return before, False
        if before is not None and before.inputs and not inputs:
            raise NothingArchived(
                f"{day}: {len(before.inputs)} files of messages are published and the archive has"
                " none any more; the day is left as it was"
            )

        manifest = Manifest(DATASET, str(day), run, [asdict(entry) for entry in inputs])
        buckets = buckets_for(sum(entry.size for entry in inputs))
        quarantine = Quarantine(self.scratch / "quarantine.jsonl.gz")
        try:
            with Spill(self.scratch, buckets) as spill:
                void = self.read(inputs, day, spill, quarantine, manifest)
                checksum = 0
                for number in range(buckets):
                    checksum += self.write(number, day, spill, void, inputs, quarantine, manifest)
        finally:
            quarantine.close()
        manifest.rows_checksum = f"{checksum % 2**128:032x}"
        manifest.quarantined = dict(sorted(quarantine.reasons.items()))
        self.require_few_bad(manifest)
        if quarantine.entries:
            key = run_prefix("quarantine", DATASET, day, run) + "part-00000.jsonl.gz"
            manifest.quarantine_files.append(
                self.uploaded(quarantine.path, key, quarantine.entries)
            )
        quarantine.path.unlink()
        publish(self.target, self.catalog, manifest, day)
        return manifest, True

    def read(
        self,
        inputs: list[Entry],
        day: date,
        spill: Spill,
        quarantine: Quarantine,
        manifest: Manifest,
    ) -> set[int]:
        """Fills the spill. @return numbers of the files of which nothing may be used"""
        void: set[int] = set()
        for number, entry in enumerate(inputs):
            good = 0
            try:
                with self.archive.open(entry.key) as stream:
                    for line_number, line in enumerate(lines_of(stream), start=1):
                        manifest.read += 1
                        try:
                            spill.add(parse(line, day), number, line_number)
                            good += 1
                        except BadRecord as reason:
                            quarantine.add(str(reason), entry.key, line_number, line)
            except (EOFError, gzip.BadGzipFile, zlib.error) as error:
                # What came before the damage may be damaged as well: the checksum stands at the
                # file's end.
                void.add(number)
                manifest.bad_files += 1
                quarantine.add_file(CORRUPT, entry.key, good, str(error))
        spill.finish()
        return void

    def write(
        self,
        number: int,
        day: date,
        spill: Spill,
        void: set[int],
        inputs: list[Entry],
        quarantine: Quarantine,
        manifest: Manifest,
    ) -> int:
        """One bucket, without what was written before. @return sum of the rows' digests"""
        path = self.scratch / f"part-{number:05}.parquet"
        seen: dict[str, bytes] = {}
        checksum = 0
        with PartWriter(path, SCHEMA) as writer:
            for batch in spill.batches(number):
                kept = []
                for index, (key, file, line, digest) in enumerate(identities(batch)):
                    if file in void:
                        continue
                    first = seen.setdefault(key, digest)
                    if first is digest:
                        kept.append(index)
                        checksum += int.from_bytes(digest, "big")
                    elif first == digest:
                        manifest.duplicates += 1
                    else:
                        quarantine.add(CONFLICT, inputs[file].key, line, key.encode())
                writer.add(batch.select(SCHEMA.names).take(pa.array(kept, pa.int64())))
        if writer.rows:
            key = run_prefix("curated", DATASET, day, manifest.run) + path.name
            manifest.files.append(self.uploaded(path, key, writer.rows))
            manifest.written += writer.rows
        path.unlink(missing_ok=True)
        return checksum

    def uploaded(self, path: Path, key: str, rows: int) -> File:
        self.target.upload(path, key)
        return File(key, rows, path.stat().st_size, sha256_of(path))

    def require_few_bad(self, manifest: Manifest) -> None:
        bad = sum(manifest.quarantined.values())
        if bad > self.quarantine_limit * manifest.read or (
            manifest.bad_files and not manifest.written
        ):
            raise TooManyBadRecords(
                f"{manifest.day}: {bad} of {manifest.read} records and {manifest.bad_files} files"
                f" are bad ({manifest.quarantined}), more than a share of {self.quarantine_limit};"
                " the day is left as it was"
            )


class PartWriter:
    """One Parquet file of zstd-compressed row groups, made with the first row."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self.path = path
        self.schema = schema
        self.rows = 0
        self.waiting: list[pa.RecordBatch] = []
        self.waiting_rows = 0
        self.writer: pq.ParquetWriter | None = None

    def __enter__(self) -> PartWriter:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is None:
            self.flush()
        if self.writer is not None:
            self.writer.close()

    def add(self, batch: pa.RecordBatch) -> None:
        self.waiting.append(batch)
        self.waiting_rows += batch.num_rows
        self.rows += batch.num_rows
        if self.waiting_rows >= ROW_GROUP_ROWS:
            self.flush()

    def flush(self) -> None:
        if not self.waiting_rows:
            return
        if self.writer is None:
            self.writer = pq.ParquetWriter(
                self.path, self.schema, compression="zstd", version="2.6", write_page_checksum=True
            )
        self.writer.write_table(pa.Table.from_batches(self.waiting, self.schema))
        self.waiting, self.waiting_rows = [], 0


def identities(batch: pa.RecordBatch) -> Iterator[tuple[str, int, int, bytes]]:
    columns = ("idempotency_key", "file", "line", "digest")
    return zip(
        *(batch.column(batch.schema.names.index(name)).to_pylist() for name in columns), strict=True
    )


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """
    Lines that are not empty, of a file that is gzipped or not, whatever its name says. One that is
    too long comes cut, one byte longer than allowed, so that it is refused and never held whole.
    """
    buffered: Any = (
        io.BufferedReader(stream, READ_BYTES) if isinstance(stream, io.RawIOBase) else stream
    )
    head = buffered.read(2)
    joined = Prefixed(head, buffered)
    source: Any = (
        gzip.GzipFile(fileobj=joined)
        if head == b"\x1f\x8b"
        else io.BufferedReader(joined, READ_BYTES)
    )
    while line := source.readline(MAX_LINE_BYTES + 1):
        if len(line) > MAX_LINE_BYTES and not line.endswith(b"\n"):
            rest = line
            while rest and not rest.endswith(b"\n"):
                rest = source.readline(MAX_LINE_BYTES)
        line = line.rstrip(b"\r\n")
        if line:
            yield line


class Prefixed(io.RawIOBase):
    """A stream whose first bytes were read to see what it is."""

    def __init__(self, head: bytes, stream: Any) -> None:
        self.head = head
        self.stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self.head:
            count = min(len(buffer), len(self.head))
            buffer[:count], self.head = self.head[:count], self.head[count:]
            return count
        chunk = self.stream.read(len(buffer))
        buffer[: len(chunk)] = chunk
        return len(chunk)
