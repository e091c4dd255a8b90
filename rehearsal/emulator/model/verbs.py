"""Create, read, list, update and delete, the same for every declared resource."""

from __future__ import annotations

import secrets
import uuid
from typing import Any

from ..call import Call
from ..errors import AwsError
from .declaration import Record, Resource, Service
from .records import ARN, OWNER, STEERING, find, identifiers, records, referrers, strings, visible
from .shape import fill, invent, page


def create(call: Call, service: Service, resource: Resource) -> dict[str, Any]:
    asked = {k: v for k, v in call.params.items() if k not in STEERING and v is not None}
    for record in visible(call, resource):
        for members in resource.unique:
            if all(record.get(name) == asked.get(name) for name in members):
                same = ", ".join(members)
                raise AwsError(service.exists, f"{resource.name} with the same {same} exists")
    record: Record = {**resource.defaults, **asked}
    names = {"account": call.account, "region": call.region}
    for member, template in resource.generated.items():
        fresh = {"uuid": uuid.uuid4(), "hex": secrets.token_hex(9)[:17]}
        record[member] = template.format(**names, **fresh, **flat(record))
    arn = (resource.arn or "").format(**names, **flat(record)) or str(uuid.uuid4())
    record[ARN], record[OWNER] = arn, (call.account, call.region)
    record["UpdateToken"] = str(uuid.uuid4())
    invent(call, record)
    records(call.service, resource.name)[str(uuid.uuid4())] = record
    return answer(call, resource, record)


def flat(record: Record) -> dict[str, str]:
    """The record's texts as template values, each also in lower case (`Type_lower`)."""
    texts = {name: value for name, value in record.items() if isinstance(value, str)}
    return {**texts, **{f"{name}_lower": value.lower() for name, value in texts.items()}}


def read(call: Call, service: Service, resource: Resource) -> dict[str, Any]:
    return answer(call, resource, existing(call, service, resource))


def list_all(call: Call, service: Service, resource: Resource) -> dict[str, Any]:
    """Members of the request that the records have too are filters."""
    wanted = {
        resource.aliases.get(name, name): value
        for name, value in call.params.items()
        if name not in STEERING and value is not None
    }
    found = [
        complete(call, resource, record)
        for record in visible(call, resource)
        if all(record.get(name) == value for name, value in wanted.items())
    ]
    return page(call, found)


def update(call: Call, service: Service, resource: Resource) -> dict[str, Any]:
    record = existing(call, service, resource)
    check_token(call, record)
    skipped = STEERING | set(identifiers(call, resource)) | set(resource.aliases)
    record.update({k: v for k, v in call.params.items() if k not in skipped and v is not None})
    record["UpdateToken"] = str(uuid.uuid4())
    return answer(call, resource, record)


def check_token(call: Call, record: Record) -> None:
    token = call.params.get("UpdateToken")
    if token and token != record["UpdateToken"]:
        raise AwsError("InvalidTokenException", "the token is not the one of the latest change")


def delete(call: Call, service: Service, resource: Resource) -> dict[str, Any]:
    record = existing(call, service, resource)
    check_token(call, record)
    if record.get("DeleteProtection"):
        raise AwsError(service.in_use, f"{resource.name} is protected against deletion")
    for other in referrers(call.service, record):
        raise AwsError(service.in_use, f"{record[ARN]} is in use by {other[ARN]}")
    kept = records(call.service, resource.name)
    for key in [key for key, each in kept.items() if each is record]:
        del kept[key]
    return answer(call, resource, record)


def existing(call: Call, service: Service, resource: Resource) -> Record:
    record = find(call, resource)
    if record is None:
        wanted = ", ".join(strings(identifiers(call, resource))) or "nothing named"
        raise AwsError(service.not_found, f"{resource.name} not found: {wanted}")
    return record


def complete(call: Call, resource: Resource, record: Record) -> Record:
    return {**record, **{name: derive(call, record) for name, derive in resource.derived.items()}}


def answer(call: Call, resource: Resource, record: Record) -> dict[str, Any]:
    return fill(call.model.output_shape, complete(call, resource, record))
