"""
How a partition is replaced. S3 writes one object atomically and no two, so data never lies under its final name:
each run has a folder of its own, named after what went into it.

1. files of the run       `<dataset>/day=D/run=R/…`   nobody reads them yet
2. the manifest           `manifests/<dataset>/day=D.json`   from now on the run counts
3. the catalog            partition D points to the run's folder, in one atomic call
4. runs that D had before are removed

A job that stops in between leaves the partition as it was before step 2, and complete after it: a re-run does the
rest, and finds everything done when nothing went in that the manifest does not list.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Protocol

import pyarrow as pa

from archive_store import Entry, Store, read_json

# Raised when the same input has to give other files.
FORMAT = 1


@dataclass(frozen=True)
class File:
    key: str
    rows: int
    bytes: int
    sha256: str


@dataclass
class Manifest:
    """What one day of one dataset holds, and where it came from."""

    dataset: str
    day: str
    run: str
    inputs: list[dict[str, Any]]
    read: int = 0
    written: int = 0
    duplicates: int = 0
    # By reason. What was read is what was written, the duplicates, and these.
    quarantined: dict[str, int] = field(default_factory=dict)
    bad_files: int = 0
    # Sum of all rows' digests modulo 2**128: the same rows give the same number in any order, file or region.
    rows_checksum: str = ""
    files: list[File] = field(default_factory=list)
    quarantine_files: list[File] = field(default_factory=list)
    format: int = FORMAT


class Catalog(Protocol):
    def point(self, dataset: str, day: str, url: str) -> None:
        """Makes a partition, or moves it, to where its files are."""


class NoCatalog:
    """For datasets that a crawler finds by itself."""

    def point(self, dataset: str, day: str, url: str) -> None:
        """Nothing to say."""


def manifest_key(dataset: str, day: date) -> str:
    return f"manifests/{dataset}/day={day}.json"


def run_id(inputs: Iterable[Entry]) -> str:
    """The same for the same input and the same writer of Parquet files, whose bytes change with its version."""
    told = json.dumps([FORMAT, pa.__version__, [asdict(entry) for entry in sorted(inputs)]])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def run_prefix(kind: str, dataset: str, day: date, run: str) -> str:
    """@param kind `curated` or `quarantine`"""
    return f"{day_prefix(kind, dataset, day)}run={run}/"


def day_prefix(kind: str, dataset: str, day: date) -> str:
    return f"{kind}/{dataset}/day={day}/"


def published(store: Store, dataset: str, day: date) -> Manifest | None:
    """The day as it counts now."""
    content = read_json(store, manifest_key(dataset, day))
    if content is None:
        return None
    lists = {name: [File(**each) for each in content[name]] for name in ("files", "quarantine_files")}
    return Manifest(**{**content, **lists})


def is_whole(store: Store, manifest: Manifest, day: date) -> bool:
    """Whether every file that the manifest lists is there in its full size."""
    listed = store.list(day_prefix("curated", manifest.dataset, day))
    listed += store.list(day_prefix("quarantine", manifest.dataset, day))
    there = {entry.key: entry.size for entry in listed}
    return all(there.get(file.key) == file.bytes for file in manifest.files + manifest.quarantine_files)


def publish(store: Store, catalog: Catalog, manifest: Manifest, day: date) -> None:
    content = json.dumps(asdict(manifest), indent=2, sort_keys=True, ensure_ascii=False)
    store.put(manifest_key(manifest.dataset, day), content.encode())
    settle(store, catalog, manifest, day)


def settle(store: Store, catalog: Catalog, manifest: Manifest, day: date) -> None:
    """Steps 3 and 4, which may be done any number of times."""
    dataset = manifest.dataset
    catalog.point(dataset, manifest.day, store.url(run_prefix("curated", dataset, day, manifest.run)))
    counted = {file.key for file in manifest.files + manifest.quarantine_files}
    for kind in ("curated", "quarantine"):
        there = [entry.key for entry in store.list(day_prefix(kind, dataset, day))]
        store.delete(key for key in there if key not in counted)
