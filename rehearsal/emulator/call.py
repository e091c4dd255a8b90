"""One API call: which service and operation, by whom, with what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from moto.core.model import OperationModel
from moto.core.request import Request


@dataclass
class Call:
    """`service` and `operation` are botocore's names; `params` is the parsed request."""

    service: str
    operation: str
    model: OperationModel
    protocol: str
    account: str
    region: str
    request: Request
    environ: dict[str, Any]
    params: dict[str, Any] = field(default_factory=dict)


@dataclass
class Answer:
    """A serialized response, ready to be sent."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes
