"""State that moto does not keep: tables of records, all emptied by a reset."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

_tables: defaultdict[str, dict[Any, Any]] = defaultdict(dict)


def table(name: str) -> dict[Any, Any]:
    """Records by key. Ask again for each call: a reset empties the table in place."""
    return _tables[name]


def tables(prefix: str) -> list[dict[Any, Any]]:
    """Every table that has been asked for whose name begins so."""
    return [records for name, records in _tables.items() if name.startswith(prefix)]


def reset_tables() -> None:
    for records in _tables.values():
        records.clear()
