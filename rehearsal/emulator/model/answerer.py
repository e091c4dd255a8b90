"""Finds out what a call means for the declared resources."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from ..call import Call
from . import singletons, tagging, verbs
from .declaration import Resource, Singleton
from .services import SERVICES

Handler = Callable[[Call], "dict[str, Any] | None"]


def handler_for(call: Call) -> Handler | None:
    """What answers this call, or None where no declaration names the operation."""
    service = SERVICES.get(call.service)
    if service is None:
        return None
    if call.operation in service.custom:
        return service.custom[call.operation]
    if call.operation in tagging.OPERATIONS:
        record = tagging.tagged(call)
        return partial(tagging.answer, record=record) if record else None
    for resource in service.resources:
        verb = verb_of(resource, call.operation)
        if verb:
            return partial(verb, service=service, resource=resource)
    for singleton in service.singletons:
        change = setting_of(singleton, call.operation)
        if change:
            return partial(change, singleton=singleton)
    return None


def verb_of(resource: Resource, operation: str) -> Callable[..., dict[str, Any]] | None:
    if operation in resource.updates:
        return verbs.update
    return {
        resource.create: verbs.create,
        resource.read: verbs.read,
        resource.list: verbs.list_all,
        resource.delete: verbs.delete,
    }.get(operation)


def setting_of(singleton: Singleton, operation: str) -> Callable[..., dict[str, Any]] | None:
    return {
        singleton.read: singletons.read,
        singleton.update: singletons.update,
        singleton.list: singletons.list_all,
    }.get(operation)
