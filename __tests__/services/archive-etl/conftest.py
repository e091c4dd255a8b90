"""Folders in place of buckets, and archived days to fill them with."""

from __future__ import annotations

import base64
import gzip
import json
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "services" / "archive-etl"))

from archive_messages import MessagesJob  # noqa: E402
from archive_publish import Manifest  # noqa: E402
from archive_store import LocalStore  # noqa: E402

DAY = date(2026, 11, 22)
#: As the sink of Kafka writes: one folder for each topic, named after its home region.
FOLDER = f"messages/sa-east-1.transactions/day={DAY}/"


def millis(moment: str) -> int:
    """As the sink writes a time."""
    return round(datetime.fromisoformat(moment).timestamp() * 1_000)


def decimal(hundredths: int) -> str:
    """As the sink writes a decimal."""
    return base64.b64encode(hundredths.to_bytes(8, "big", signed=True)).decode()


def payload(**members: Any) -> str:
    """As the sink writes what a merchant sent along."""
    return base64.b64encode(json.dumps(members, ensure_ascii=False).encode()).decode()


def message(number: int, **members: Any) -> dict[str, Any]:
    """A message of the day with a key of its own."""
    return {
        "id": f"key-{number:06}",
        "merchantAccount": f"merchant-{number % 7}",
        "kind": "PAYMENT",
        "amount": decimal(number),
        "currency": "CLP",
        "receivedAt": millis(f"{DAY}T10:{number // 60 % 60:02}:{number % 60:02}.001+00:00"),
        "payload": payload(note=f"número {number} ✓"),
        **members,
    }


def lines(messages: Iterable[Any]) -> bytes:
    return b"".join(json.dumps(each, ensure_ascii=False).encode() + b"\n" for each in messages)


class MemoryCatalog:
    """Remembers where partitions are, and every time one was moved."""

    def __init__(self) -> None:
        self.moves: list[tuple[str, str, str]] = []

    def point(self, dataset: str, day: str, url: str) -> None:
        self.moves.append((dataset, day, url))


class Workshop:
    """Everything that a job needs, on one disk."""

    def __init__(self, root: Path) -> None:
        self.archive = LocalStore(root / "archive")
        self.exports = LocalStore(root / "exports")
        self.target = LocalStore(root / "target")
        self.catalog = MemoryCatalog()
        self.scratch = root / "scratch"
        for folder in (self.archive.root, self.exports.root, self.target.root, self.scratch):
            folder.mkdir()

    def archived(self, name: str, content: bytes) -> None:
        self.archive.put(FOLDER + name, content)

    def archived_gzip(self, name: str, content: bytes) -> None:
        self.archived(name, gzip.compress(content, mtime=0))

    def job(self, quarantine_limit: float = 1.0) -> MessagesJob:
        return MessagesJob(
            self.archive, self.target, self.catalog, "messages/", self.scratch, quarantine_limit
        )

    def run(self, day: date = DAY, quarantine_limit: float = 1.0) -> Manifest:
        return self.job(quarantine_limit).run(day)[0]

    def rows(self, manifest: Manifest) -> list[dict[str, Any]]:
        tables = [
            pq.read_table(self.target.root / file.key, partitioning=None) for file in manifest.files
        ]
        return [row for table in tables for row in table.to_pylist()]

    def quarantined(self, manifest: Manifest) -> list[dict[str, Any]]:
        return [
            json.loads(line)
            for file in manifest.quarantine_files
            for line in gzip.decompress((self.target.root / file.key).read_bytes()).splitlines()
        ]

    def keys(self) -> list[str]:
        return [entry.key for entry in self.target.list("")]

    def bytes_of(self) -> dict[str, str]:
        """Every file of the target by its content."""
        return {entry.key: entry.tag for entry in self.target.list("")}


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any, str, int], None]:
    """Makes the n-th call of a store's method fail, as a lost connection would."""

    def arrange(store: Any, method: str, call: int) -> None:
        original = getattr(store, method)
        calls = iter(range(1, 1_000))

        def replacement(*arguments: Any) -> Any:
            if next(calls) == call:
                raise OSError("connection lost")
            return original(*arguments)

        monkeypatch.setattr(store, method, replacement)

    return arrange
