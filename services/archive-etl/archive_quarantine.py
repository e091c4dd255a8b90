"""What could not be used, where it stood and why, as gzipped lines of JSON."""

from __future__ import annotations

import base64
import gzip
import json
from collections import Counter
from pathlib import Path
from typing import IO, Any

# Enough to see what is wrong; the archive keeps the whole.
MAX_SHOWN_BYTES = 64 * 1024


class Quarantine:
    """Writes as it goes, so that a day of nothing but bad lines needs no memory."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.reasons: Counter[str] = Counter()
        self.entries = 0
        self.raw: IO[bytes] = path.open("wb")
        # No name and no time inside, so that the same lines give the same file.
        self.stream = gzip.GzipFile(filename="", mode="wb", fileobj=self.raw, mtime=0)

    def add(self, reason: str, source: str, line: int | None = None, record: bytes | None = None) -> None:
        entry: dict[str, Any] = {"reason": reason, "source": source}
        if line is not None:
            entry["line"] = line
        if record is not None:
            shown = record[:MAX_SHOWN_BYTES]
            entry["bytes"] = len(record)
            try:
                entry["record"] = shown.decode("utf-8")
            except UnicodeDecodeError:
                entry["base64"] = base64.b64encode(shown).decode("ascii")
        self.write(entry)
        self.reasons[reason] += 1

    def add_file(self, reason: str, source: str, records: int, detail: str) -> None:
        """A whole file, of which so many records looked right before it turned out bad."""
        self.write({"reason": reason, "source": source, "records": records, "detail": detail})
        self.reasons[reason] += records

    def write(self, entry: dict[str, Any]) -> None:
        self.entries += 1
        self.stream.write(json.dumps(entry, ensure_ascii=False).encode() + b"\n")

    def close(self) -> None:
        self.stream.close()
        self.raw.close()
