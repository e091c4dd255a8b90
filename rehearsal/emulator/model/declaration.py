"""What a service must say about its resources for the answerer to serve them: data, no code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..call import Call

Record = dict[str, Any]
Derive = Callable[[Call, Record], Any]


@dataclass(frozen=True)
class Resource:
    """
    One kind of resource. Names of members are those of the service model's shapes.

    `generated` holds templates over the record's own members, `account`, `region`, `uuid`, `hex`.
    `derived` members are computed at each answer, from other records.
    `unique` lists sets of members that no two records may share.
    `aliases` maps a request's name of a member to the record's (`FirewallRuleGroupId` to `Id`).
    """

    name: str
    create: str
    keys: tuple[str, ...]
    delete: str
    read: str | None = None
    list: str | None = None
    updates: tuple[str, ...] = ()
    generated: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, Any] = field(default_factory=dict)
    derived: Mapping[str, Derive] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    arn: str | None = None
    unique: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Singleton:
    """A setting that every parent has: readable before it was written, reset with its parent."""

    name: str
    read: str
    update: str
    key: str
    defaults: Mapping[str, Any]
    generated: Mapping[str, str] = field(default_factory=dict)
    list: str | None = None


Custom = Callable[[Call], "dict[str, Any] | None"]


@dataclass(frozen=True)
class Service:
    """
    `name` is botocore's. Error codes are the service's own, so that Terraform understands them.
    `custom` answers the few operations that are neither create, read, list, update nor delete.
    """

    name: str
    resources: tuple[Resource, ...]
    not_found: str
    exists: str
    in_use: str
    singletons: tuple[Singleton, ...] = ()
    custom: Mapping[str, Custom] = field(default_factory=dict)
