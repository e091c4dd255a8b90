"""Refuses what the service's own API model refuses: required, length, range, pattern, enum."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import regex

from ..call import Call
from ..errors import AwsError
from .codes import validation_code

# Models that are stricter than the service itself. Each was met with a valid configuration.
LAX_SHAPES: frozenset[tuple[str, str]] = frozenset()


def check_constraints(call: Call) -> None:
    """@throws AwsError with every violation in one message"""
    shape = call.model.input_shape
    if shape is None:
        return
    found = list(violations(shape, call.params, "", call.service))
    if found:
        count = f"{len(found)} validation error{'s' if len(found) > 1 else ''} detected"
        raise AwsError(validation_code(call), f"{count}: {'; '.join(found)}")


def violations(shape: Any, value: Any, path: str, service: str) -> Iterator[str]:
    if value is None or (service, shape.name) in LAX_SHAPES:
        return
    if shape.type_name == "structure":
        yield from structure(shape, value, path, service)
    elif shape.type_name == "list":
        yield from size(shape, len(value), path, "items")
        for index, item in enumerate(value):
            yield from violations(shape.member, item, f"{path}[{index}]", service)
    elif shape.type_name == "map":
        for key, item in value.items():
            yield from violations(shape.key, key, f"{path} key", service)
            yield from violations(shape.value, item, f"{path}.{key}", service)
    elif shape.type_name == "string" and isinstance(value, str):
        yield from text(shape, value, path)
    elif shape.type_name in ("integer", "long", "float", "double"):
        yield from size(shape, value, path, "")


def structure(shape: Any, value: dict[str, Any], path: str, service: str) -> Iterator[str]:
    for name in shape.required_members:
        if value.get(name) is None:
            yield f"{join(path, name)} is required"
    for name, member in shape.members.items():
        if name in value:
            yield from violations(member, value[name], join(path, name), service)


def join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def text(shape: Any, value: str, path: str) -> Iterator[str]:
    if getattr(shape, "enum", None) and value not in shape.enum:
        yield f"{path} must be one of {', '.join(shape.enum[:12])}, got {value!r}"
    yield from size(shape, len(value), path, "characters")
    pattern = compiled(shape.metadata.get("pattern"))
    if pattern and not pattern.fullmatch(value):
        yield f"{path} must match {shape.metadata['pattern']}, got {value!r}"


def size(shape: Any, amount: float, path: str, unit: str) -> Iterator[str]:
    low, high = shape.metadata.get("min"), shape.metadata.get("max")
    if low is not None and amount < low:
        yield f"{path} must be at least {low} {unit}, got {amount}".replace("  ", " ")
    if high is not None and amount > high:
        yield f"{path} must be at most {high} {unit}, got {amount}".replace("  ", " ")


@functools.lru_cache(maxsize=4096)
def compiled(pattern: str | None) -> Any:
    """Models are written in Java's dialect; a pattern that Python cannot read is not checked."""
    if not pattern:
        return None
    try:
        return regex.compile(pattern)
    except regex.error:
        return None
