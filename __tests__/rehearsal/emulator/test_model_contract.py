"""
One contract for every type that the answerer serves: it stores the request, reads back only what
was stored, refuses what the service model refuses and references to what was never created, and is
not found after delete. A type without an example here fails the first test.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from botocore import xform_name
from conftest import Clients
from emulator.model.declaration import Resource, Service
from emulator.model.services import SERVICES
from model_examples import EXAMPLES, World

TYPES = [(service, each) for service in SERVICES.values() for each in service.resources]
IDS = [f"{service.name}:{each.name}" for service, each in TYPES]
INVENTED = {"UpdateToken", "OwnerId", "ResponseMetadata"}
every_type = pytest.mark.parametrize(("service", "resource"), TYPES, ids=IDS)


def test_every_type_has_an_example() -> None:
    assert set(EXAMPLES) == set(IDS)


@pytest.fixture
def world(aws: Clients, make_vpc: Any) -> World:
    return World(aws, *make_vpc())


def call(client: Any, operation: str, params: dict[str, Any]) -> dict[str, Any]:
    return getattr(client, xform_name(operation))(**params)


def flat(answer: dict[str, Any], asked: dict[str, Any]) -> dict[str, Any]:
    """Members of an answer, those of the structure around a record included."""
    found: dict[str, Any] = {}
    for name, value in answer.items():
        if isinstance(value, dict) and name not in (*asked, "FirewallStatus", "ResponseMetadata"):
            found.update(value)
        else:
            found[name] = value
    return found


def naming(
    client: Any, resource: Resource, operation: str, record: dict[str, Any]
) -> dict[str, Any]:
    """The part of a request that names one record."""
    members = client.meta.service_model.operation_model(operation).input_shape.members
    named = {name: record.get(resource.aliases.get(name, name)) for name in members}
    keys = {*resource.aliases, *resource.keys}
    return {name: value for name, value in named.items() if value and name in keys}


def read_back(
    client: Any, resource: Resource, asked: dict[str, Any], created: dict[str, Any]
) -> dict[str, Any]:
    """The record as the service answers it, by its read operation or else from its list."""
    operation = resource.read or resource.list
    assert operation
    answer = call(client, operation, naming(client, resource, operation, {**asked, **created}))
    if resource.read:
        return flat(answer, asked)
    (items,) = [value for value in answer.values() if isinstance(value, list)]
    (item,) = items
    return item


@every_type
def test_reads_back_what_was_stored_and_nothing_else(
    service: Service, resource: Resource, world: World, aws: Clients
) -> None:
    client, asked = aws(service.name), EXAMPLES[f"{service.name}:{resource.name}"](world)
    created = flat(call(client, resource.create, asked), asked)
    found = read_back(client, resource, asked, created)
    known = {*asked, *resource.generated, *resource.defaults, *resource.derived, *INVENTED}
    for name, value in found.items():
        if name in asked:
            assert value == asked[name]
        elif not isinstance(value, dict) and not name.endswith(("Time", "Timestamp")):
            assert name in known


@every_type
def test_refuses_what_the_service_model_refuses(
    service: Service, resource: Resource, world: World, aws: Clients, code: Any
) -> None:
    client, asked = aws(service.name), EXAMPLES[f"{service.name}:{resource.name}"](world)
    operation = getattr(client, xform_name(resource.create))
    shape = client.meta.service_model.operation_model(resource.create).input_shape
    # botocore fills these in by itself.
    tokens = {"ClientToken", "CreatorRequestId"}
    for name in set(shape.required_members) - tokens:
        partial = {key: value for key, value in asked.items() if key != name}
        code(operation, **partial)
    for name, value in asked.items():
        if isinstance(value, str) and {"max", "enum", "pattern"} & set(
            shape.members[name].metadata
        ):
            code(operation, **{**asked, name: "x" * 5000})


@every_type
def test_refuses_references_to_what_was_never_created(
    service: Service, resource: Resource, world: World, aws: Clients, code: Any
) -> None:
    client, asked = aws(service.name), EXAMPLES[f"{service.name}:{resource.name}"](world)
    for path, wrong in wrong_references(asked):
        broken = copy.deepcopy(asked)
        target: Any = broken
        for step in path[:-1]:
            target = target[step]
        target[path[-1]] = wrong
        code(getattr(client, xform_name(resource.create)), **broken)


def wrong_references(
    value: Any, path: tuple[Any, ...] = ()
) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Each reference of a request in turn, with one of the same form that does not exist."""
    if isinstance(value, str) and (value.startswith("arn:") or "-0" in value or world_id(value)):
        yield path, value[:-8] + "deadbeef"
    elif isinstance(value, dict):
        for name, member in value.items():
            yield from wrong_references(member, (*path, name))
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from wrong_references(member, (*path, index))


def world_id(value: str) -> bool:
    return value.startswith(("vpc-", "subnet-", "rslvr-", "rp-"))


@every_type
def test_is_not_found_after_delete(
    service: Service, resource: Resource, world: World, aws: Clients, code: Any
) -> None:
    client, asked = aws(service.name), EXAMPLES[f"{service.name}:{resource.name}"](world)
    record = {**asked, **flat(call(client, resource.create, asked), asked)}
    naming_delete = naming(client, resource, resource.delete, record)
    call(client, resource.delete, naming_delete)
    assert code(getattr(client, xform_name(resource.delete)), **naming_delete) == service.not_found
    if resource.read:
        params = naming(client, resource, resource.read, record)
        assert code(getattr(client, xform_name(resource.read)), **params) == service.not_found


@every_type
def test_refuses_a_second_one_of_the_same_name(
    service: Service, resource: Resource, world: World, aws: Clients, code: Any
) -> None:
    client, asked = aws(service.name), EXAMPLES[f"{service.name}:{resource.name}"](world)
    call(client, resource.create, asked)
    if resource.unique:
        assert code(getattr(client, xform_name(resource.create)), **asked) == service.exists
