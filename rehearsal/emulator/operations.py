"""Counts what was called and who answered: the rehearsal's proof of what was really tried."""

from __future__ import annotations

from typing import Literal

from moto.core.utils import get_service_model

Source = Literal["moto", "plugin", "model"]


class Operations:
    def __init__(self) -> None:
        self._counts: dict[tuple[str, str, Source], list[int]] = {}

    def record(self, service: str, operation: str, source: Source, status: int) -> None:
        count = self._counts.setdefault((service, operation, source), [0, 0])
        count[0] += 1
        count[1] += status >= 400

    def clear(self) -> None:
        self._counts.clear()

    def rows(self) -> list[dict[str, str | int]]:
        return [
            {
                "service": service,
                "serviceId": str(get_service_model(service).service_id),
                "operation": operation,
                "source": source,
                "calls": calls,
                "errors": errors,
            }
            for (service, operation, source), (calls, errors) in sorted(self._counts.items())
        ]
