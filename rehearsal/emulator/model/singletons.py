"""Settings that exist with their parent: readable at once, changed in place."""

from __future__ import annotations

import secrets
from typing import Any

from ..call import Call
from ..store import table
from .declaration import Record, Singleton
from .shape import fill, page


def read(call: Call, singleton: Singleton) -> dict[str, Any]:
    return fill(call.model.output_shape, setting(call, singleton))


def update(call: Call, singleton: Singleton) -> dict[str, Any]:
    record = setting(call, singleton)
    record.update({name: value for name, value in call.params.items() if value is not None})
    return fill(call.model.output_shape, record)


def list_all(call: Call, singleton: Singleton) -> dict[str, Any]:
    own = [
        record
        for key, record in _kept(call, singleton).items()
        if key[:2] == (call.account, call.region)
    ]
    return page(call, own)


def setting(call: Call, singleton: Singleton) -> Record:
    key = (call.account, call.region, call.params[singleton.key])
    kept = _kept(call, singleton)
    if key not in kept:
        record: Record = {"OwnerId": call.account, singleton.key: key[2], **singleton.defaults}
        for member, template in singleton.generated.items():
            record[member] = template.format(hex=secrets.token_hex(9)[:17])
        kept[key] = record
    return kept[key]


def _kept(call: Call, singleton: Singleton) -> dict[tuple[str, str, str], Record]:
    return table(f"model:{call.service}:{singleton.name}")
