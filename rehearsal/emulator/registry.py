"""Where plug-ins register the operations that they answer instead of moto."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from typing import Any

from .call import Call

Handler = Callable[[Call], "dict[str, Any] | None"]

_handlers: dict[tuple[str, str], Handler] = {}
_loaded: set[str] = set()


def operation(service: str, *names: str) -> Callable[[Handler], Handler]:
    """Decorator: this function answers these operations of the service (botocore's names)."""

    def register(handler: Handler) -> Handler:
        for name in names:
            if (service, name) in _handlers:
                raise ValueError(f"{service}:{name} is answered twice")
            _handlers[service, name] = handler
        return handler

    return register


def find(service: str, name: str) -> Handler | None:
    """Plug-ins of a service load with its first call: start-up stays fast."""
    if service not in _loaded:
        _loaded.add(service)
        module = f"{__package__}.plugins.{service.replace('-', '_')}"
        if importlib.util.find_spec(module):
            importlib.import_module(module)
    return _handlers.get((service, name))
