"""The organization that is there first, and what must come before what in it."""

from __future__ import annotations

import json
import urllib.request
from typing import Any

import pytest
from conftest import NETWORK, PAYMENTS, Clients

UNIT = "ou-a1b2-c3d4e5f6"
DENIAL = json.dumps({"Version": "2012-10-17", "Statement": []})


@pytest.fixture
def organizations(aws: Clients, url: str) -> Any:
    client = aws("organizations")
    wanted = {"id": "o-a1b2c3d4e5", "accounts": [PAYMENTS], "targets": [UNIT]}
    page = f"{url}/_emulator/organization/{NETWORK}"
    urllib.request.urlopen(page, data=json.dumps(wanted).encode()).read()
    return client


def policy(organizations: Any, name: str = "p") -> str:
    made = organizations.create_policy(
        Name=name, Description="d", Type="SERVICE_CONTROL_POLICY", Content=DENIAL
    )
    return str(made["Policy"]["PolicySummary"]["Id"])


def test_an_organization_has_the_id_members_and_units_it_was_asked_for(
    organizations: Any, aws: Clients
) -> None:
    assert organizations.describe_organization()["Organization"]["Id"] == "o-a1b2c3d4e5"
    accounts = {each["Id"] for each in organizations.list_accounts()["Accounts"]}
    assert accounts == {NETWORK, PAYMENTS}
    (root,) = organizations.list_roots()["Roots"]
    assert root["Id"] == "r-a1b2"
    found = organizations.describe_organizational_unit(OrganizationalUnitId=UNIT)
    assert found["OrganizationalUnit"]["Id"] == UNIT
    member = aws("organizations", PAYMENTS).describe_organization()["Organization"]
    assert member["MasterAccountId"] == NETWORK


def test_a_policy_is_attached_once_its_type_is_switched_on_and_five_at_most(
    organizations: Any, code: Any
) -> None:
    refused = code(organizations.attach_policy, PolicyId=policy(organizations), TargetId=UNIT)
    assert refused == "PolicyTypeNotEnabledException"
    organizations.enable_policy_type(RootId="r-a1b2", PolicyType="SERVICE_CONTROL_POLICY")
    for number in range(5):
        organizations.attach_policy(PolicyId=policy(organizations, f"p{number}"), TargetId=UNIT)
    sixth = code(organizations.attach_policy, PolicyId=policy(organizations, "p6"), TargetId=UNIT)
    assert sixth == "ConstraintViolationException"


def test_a_policy_has_at_most_5120_characters(organizations: Any, code: Any) -> None:
    refused = code(
        organizations.create_policy,
        Name="p",
        Description="d",
        Type="SERVICE_CONTROL_POLICY",
        Content=DENIAL + " " * 5120,
    )
    assert refused == "ConstraintViolationException"


def test_what_works_across_accounts_needs_trusted_access_first(
    organizations: Any, aws: Clients, code: Any
) -> None:
    backup, iam = "backup.amazonaws.com", aws("iam")
    both = {"AccountId": PAYMENTS, "ServicePrincipal": backup}
    assert code(organizations.register_delegated_administrator, **both) != ""
    assert code(iam.enable_organizations_root_sessions) == "ServiceAccessNotEnabled"
    for service in (backup, "iam.amazonaws.com"):
        organizations.enable_aws_service_access(ServicePrincipal=service)
    organizations.register_delegated_administrator(**both)
    assert iam.enable_organizations_root_sessions()["EnabledFeatures"] == ["RootSessions"]
    assert iam.disable_organizations_root_sessions()["EnabledFeatures"] == []


def test_backups_across_accounts_are_set_in_the_management_account(
    organizations: Any, aws: Clients, code: Any
) -> None:
    wanted = {"isCrossAccountBackupEnabled": "true"}
    assert code(aws("backup", PAYMENTS).update_global_settings, GlobalSettings=wanted) != ""
    backup = aws("backup")
    backup.update_global_settings(GlobalSettings=wanted)
    assert backup.describe_global_settings()["GlobalSettings"] == {
        "isCrossAccountBackupEnabled": "true",
        "isDelegatedAdministratorEnabled": "false",
        "isMpaEnabled": "false",
    }


def test_an_organization_ends_with_its_members(organizations: Any, aws: Clients, code: Any) -> None:
    organizations.delete_organization()
    gone = code(aws("organizations", PAYMENTS).describe_organization)
    assert gone == "AWSOrganizationsNotInUseException"
