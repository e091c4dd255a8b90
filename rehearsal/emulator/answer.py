"""Turns results and errors into the wire format of the called service."""

from __future__ import annotations

import uuid
import warnings
from typing import Any

from moto.core.exceptions import ServiceException
from moto.core.serialize import SerializationContext, get_serializer_class

from .call import Answer, Call


def serialize(call: Call, result: dict[str, Any] | ServiceException | None) -> Answer:
    serializer_class = get_serializer_class(call.service, call.protocol)
    serializer = serializer_class(call.model, SerializationContext(str(uuid.uuid4())))
    with warnings.catch_warnings():
        # moto warns of every error code that the service model does not list.
        warnings.simplefilter("ignore")
        response = serializer.serialize({} if result is None else result)
    body = response["body"]
    return Answer(
        response["status_code"],
        [(name, str(value)) for name, value in response["headers"].items()],
        body if isinstance(body, bytes) else body.encode(),
    )
