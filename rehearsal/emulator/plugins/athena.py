"""Athena: moto cannot change a workgroup, removes one that is in use, and keeps named queries for ever."""

from __future__ import annotations

from typing import Any

from moto.athena.models import AthenaBackend, athena_backends

from ..call import Call
from ..errors import AwsError
from ..registry import operation

INVALID = "InvalidRequestException"
# Members of an update that leave the configuration without what they name.
REMOVALS = {
    "RemoveBytesScannedCutoffPerQuery": "BytesScannedCutoffPerQuery",
    "RemoveCustomerContentEncryptionConfiguration": "CustomerContentEncryptionConfiguration",
}


@operation("athena", "UpdateWorkGroup")
def update_workgroup(call: Call) -> dict[str, Any]:
    group = workgroup(call)
    group.description = call.params.get("Description", group.description)
    group.state = call.params.get("State", group.state)
    updates = dict(call.params.get("ConfigurationUpdates") or {})
    results = updates.pop("ResultConfigurationUpdates", None)
    for removal, member in REMOVALS.items():
        if updates.pop(removal, False):
            group.configuration.pop(member, None)
    group.configuration.update(updates)
    if results is not None:
        kept = group.configuration.setdefault("ResultConfiguration", {})
        kept.update({name: value for name, value in results.items() if not name.startswith("Remove")})
    return {}


@operation("athena", "DeleteWorkGroup")
def delete_workgroup(call: Call) -> dict[str, Any]:
    group = workgroup(call)
    inside = [key for key, query in backend(call).named_queries.items() if query.workgroup is group]
    if inside and not call.params.get("RecursiveDeleteOption"):
        raise AwsError(INVALID, f"WorkGroup {group.name} is not empty")
    for key in inside:
        del backend(call).named_queries[key]
    del backend(call).work_groups[group.name]
    return {}


@operation("athena", "DeleteNamedQuery")
def delete_named_query(call: Call) -> dict[str, Any]:
    key = call.params["NamedQueryId"]
    if key not in backend(call).named_queries:
        raise AwsError(INVALID, f"NamedQuery {key} does not exist")
    del backend(call).named_queries[key]
    return {}


def workgroup(call: Call) -> Any:
    name = call.params["WorkGroup"]
    if name not in backend(call).work_groups:
        raise AwsError(INVALID, f"WorkGroup {name} is not found.")
    return backend(call).work_groups[name]


def backend(call: Call) -> AthenaBackend:
    return athena_backends[call.account][call.region]
