"""Records in the shape of EC2's own answers: ids, tags, filters, owners."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime, timezone
from fnmatch import fnmatchcase
from typing import Any

from moto.ec2.models import ec2_backends

from ...call import Call
from ...errors import AwsError

Record = dict[str, Any]


def new_id(prefix: str) -> str:
    return f"{prefix}-{secrets.token_hex(9)[:17]}"


def now() -> datetime:
    return datetime.now(timezone.utc).replace(tzinfo=None, microsecond=0)


def backend_of(call: Call) -> Any:
    """moto's EC2 of the caller's account and region."""
    return ec2_backends[call.account][call.region]


def region_backends(region: str) -> list[Any]:
    """moto's EC2 of every account that has used a region. Asking by index would make new ones."""
    made = [dict.get(backends, region) for backends in list(ec2_backends.values())]
    return [backend for backend in made if backend is not None]


def tag_on_create(call: Call, resource_id: str) -> None:
    """Tags live in moto's table, so that CreateTags, DeleteTags and DescribeTags just work."""
    for specification in call.params.get("TagSpecifications") or []:
        tags = {tag["Key"]: tag.get("Value", "") for tag in specification.get("Tags") or []}
        backend_of(call).create_tags([resource_id], tags)


def tags_of(call: Call, resource_id: str) -> list[dict[str, str]]:
    tags = backend_of(call).tags.get(resource_id, {})
    return [{"Key": key, "Value": value} for key, value in tags.items()]


def untag(call: Call, resource_id: str) -> None:
    backend_of(call).tags.pop(resource_id, None)


def select(
    call: Call, records: Iterable[Record], id_member: str, ids: list[str] | None, not_found: str
) -> list[Record]:
    """
    What a Describe operation answers: by ids, then by filters, with the caller's own tags.
    @throws AwsError `not_found` if an id is not there
    """
    tagged = [{**record, "Tags": tags_of(call, record[id_member])} for record in records]
    found = {record[id_member] for record in tagged}
    for wanted in ids or []:
        if wanted not in found:
            raise AwsError(not_found, f"{wanted} does not exist")
    chosen = [record for record in tagged if not ids or record[id_member] in ids]
    return filtered(chosen, call.params.get("Filters"))


def filtered(records: Iterable[Record], filters: list[dict[str, Any]] | None) -> list[Record]:
    return [record for record in records if all(matches(record, each) for each in filters or [])]


def matches(record: Record, condition: dict[str, Any]) -> bool:
    """`transit-gateway-id` is the member TransitGatewayId, `association.state` a nested one."""
    name, values = condition["Name"], condition.get("Values") or []
    actual: Any = record
    if name.startswith("tag:"):
        tags = {tag["Key"]: tag["Value"] for tag in record.get("Tags", [])}
        actual = tags.get(name[len("tag:") :])
    else:
        for part in name.split("."):
            member = "".join(word.capitalize() for word in part.split("-"))
            actual = actual.get(member) if isinstance(actual, dict) else None
    if actual is None:
        return False
    return any(fnmatchcase(str(actual).lower(), str(value).lower()) for value in values)
