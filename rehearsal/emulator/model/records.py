"""Where the answerer keeps its records, and who sees them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..call import Call
from ..plugins.ram_state import is_shared_with
from ..store import table, tables
from .declaration import Record, Resource

# Members of a request that steer it and are not part of the resource.
STEERING = {"MaxResults", "NextToken", "DryRun", "UpdateToken", "ClientToken"}
OWNER = "_owner"
ARN = "_arn"


def records(service: str, resource: str) -> dict[str, Record]:
    """All records of a kind, of every account and region, by an internal id."""
    return table(f"model:{service}:{resource}")


def visible(call: Call, resource: Resource) -> Iterator[Record]:
    """The caller's own records, then those that RAM shares with the caller."""
    own = (call.account, call.region)
    mine, shared = [], []
    for record in records(call.service, resource.name).values():
        if record[OWNER] == own:
            mine.append(record)
        elif record[OWNER][1] == call.region and is_shared_with(record[ARN], call.account):
            shared.append(record)
    yield from mine
    yield from shared


def identifiers(call: Call, resource: Resource) -> dict[str, Any]:
    """The members of a request that say which record is meant."""
    named = {resource.aliases.get(name, name): value for name, value in call.params.items()}
    return {key: named[key] for key in resource.keys if named.get(key) is not None}


def find(call: Call, resource: Resource) -> Record | None:
    wanted = identifiers(call, resource)
    if not wanted:
        return None
    for record in visible(call, resource):
        if all(record.get(key) == value for key, value in wanted.items()):
            return record
    return None


def by_arn(service: str, arn: str) -> Record | None:
    """The record of an ARN. Settings that live with their parent have none of their own."""
    for kept in tables(f"model:{service}:"):
        for record in kept.values():
            if record.get(ARN) == arn:
                return record
    return None


def referrers(service: str, record: Record) -> Iterator[Record]:
    """Other records of the service that mention the ARN or id of this one."""
    names = {record[ARN], record.get("Id")} - {None}
    for kept in tables(f"model:{service}:"):
        for other in kept.values():
            if other is not record and names & set(strings(other)):
                yield other


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for member in value.values():
            yield from strings(member)
    elif isinstance(value, (list, tuple)):
        for member in value:
            yield from strings(member)
