"""
Rows on the worker's disk between reading and writing. They are dealt out to buckets by their key, so that equal
keys meet in one bucket and only one bucket's keys are ever in memory.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import pyarrow as pa

from archive_records import SCHEMA, Row

# Bytes of input that one bucket is made for, which is about a million messages.
BUCKET_BYTES = 2 * 1024 * 1024 * 1024
MAX_BUCKETS = 64
# Rows of one bucket that wait in memory.
BATCH_ROWS = 1_024
SPILL_SCHEMA = pa.schema(
    [*SCHEMA, pa.field("file", pa.int32()), pa.field("line", pa.int64()), pa.field("digest", pa.binary(16))]
)


def buckets_for(input_bytes: int) -> int:
    return min(MAX_BUCKETS, 1 + input_bytes // BUCKET_BYTES)


class Spill:
    """
    Writes rows into buckets, then gives each bucket's batches back in the order they came.
    Used as a context: leaving it removes the files.
    """

    def __init__(self, folder: Path, buckets: int) -> None:
        self.paths = [folder / f"bucket-{number:05}.arrow" for number in range(buckets)]
        options = pa.ipc.IpcWriteOptions(compression="lz4")
        self.writers = [pa.ipc.new_stream(str(path), SPILL_SCHEMA, options=options) for path in self.paths]
        self.waiting: list[list[tuple[Any, ...]]] = [[] for _ in self.paths]

    def __enter__(self) -> Spill:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for writer in self.writers:
            writer.close()
        for path in self.paths:
            path.unlink(missing_ok=True)

    def add(self, row: Row, file: int, line: int) -> None:
        number = bucket_of(row.key, len(self.paths))
        waiting = self.waiting[number]
        waiting.append((*row.values, file, line, row.digest))
        if len(waiting) >= BATCH_ROWS:
            self.flush(number)

    def finish(self) -> None:
        """After the last row."""
        for number, writer in enumerate(self.writers):
            self.flush(number)
            writer.close()

    def flush(self, number: int) -> None:
        rows = self.waiting[number]
        if not rows:
            return
        columns = [
            pa.array(values, each.type) for values, each in zip(zip(*rows), SPILL_SCHEMA, strict=True)
        ]
        self.writers[number].write_batch(pa.record_batch(columns, schema=SPILL_SCHEMA))
        self.waiting[number] = []

    def batches(self, number: int) -> Iterator[pa.RecordBatch]:
        with pa.memory_map(str(self.paths[number])) as source, pa.ipc.open_stream(source) as reader:
            yield from reader


def bucket_of(key: str, buckets: int) -> int:
    """Not Python's own hash, which differs from run to run."""
    if buckets == 1:
        return 0
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big") % buckets
