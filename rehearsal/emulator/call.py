"""One API call: which service and operation, by whom, with what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from moto.core.model import OperationModel


@dataclass
class Call:
    """`service` and `operation` are botocore's names; `params` is the parsed request."""

    service: str
    operation: str
    model: OperationModel
    protocol: str
    account: str
    region: str
    environ: dict[str, Any]
    body: bytes
    params: dict[str, Any]


@dataclass
class Answer:
    """A serialized response, ready to be sent."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes
