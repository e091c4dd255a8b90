"""The organization that is there before anything of ours, with its members and the units that settings name."""

from __future__ import annotations

from typing import Any

from moto.organizations.models import (
    FakeOrganization,
    FakeOrganizationalUnit,
    OrganizationsBackend,
    organizations_backends,
)


def make_organization(management: str, wanted: dict[str, Any]) -> None:
    """
    `wanted` has `id` and `accounts` (ids of members), and `targets`: ids of the root (`r-…`) or of
    units (`ou-<root>-…`) that policies are attached to. moto invents all of these.
    """
    backend = organizations_backends[management]["aws"]
    backend.create_organization("us-east-1", FeatureSet="ALL")
    organization: FakeOrganization = backend.org
    organization.id = wanted.get("id", organization.id)
    for account in wanted.get("accounts", []):
        join(backend, account)
    for target in wanted.get("targets", []):
        place(backend, target)
    for each in (*backend.accounts, *backend.ou, *backend.policies):
        each.organization_id = organization.id


def join(backend: OrganizationsBackend, account: str) -> None:
    email = f"{account}@klap.example"
    backend.create_account(AccountName=account, Email=email)
    member = backend.accounts[-1]
    del organizations_backends.master_accounts[member.id]
    organizations_backends.master_accounts[account] = (backend.account_id, "aws")
    member.id = account


def place(backend: OrganizationsBackend, target: str) -> None:
    root_id = f"r-{target.split('-')[1]}"
    root, organization = backend.ou[0], backend.org
    assert organization is not None
    for unit in (root, organization):
        setattr(unit, "id" if unit is root else "root_id", root_id)
    for each in (*backend.accounts, *backend.ou[1:]):
        each.parent_id = root_id
    if target.startswith("ou-"):
        unit = FakeOrganizationalUnit(organization, Name=target, ParentId=root_id)
        unit.id = target
        backend.ou.append(unit)
