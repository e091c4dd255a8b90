"""Identity Center: what moto lets pass, and tags."""

from __future__ import annotations

from typing import Any

from conftest import PAYMENTS, Clients

INSTANCE = {"InstanceArn": "arn:aws:sso:::instance/ssoins-1234567890abcdef"}
READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess"


def made(sso: Any) -> dict[str, str]:
    found = sso.create_permission_set(
        **INSTANCE, Name="klap-auditor", Tags=[{"Key": "a", "Value": "b"}]
    )
    return {**INSTANCE, "PermissionSetArn": found["PermissionSet"]["PermissionSetArn"]}


def assignment(permission_set: dict[str, str]) -> dict[str, str]:
    return {
        **permission_set,
        "TargetId": PAYMENTS,
        "TargetType": "AWS_ACCOUNT",
        "PrincipalType": "GROUP",
        "PrincipalId": "00000000-0000-4000-8000-000000000001",
    }


def test_a_permission_set_has_an_arn_of_aws_s_form_and_tags(aws: Clients) -> None:
    sso = aws("sso-admin")
    arn = made(sso)["PermissionSetArn"]
    assert arn.startswith("arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-")
    named = {**INSTANCE, "ResourceArn": arn}
    sso.tag_resource(**named, Tags=[{"Key": "c", "Value": "d"}])
    sso.untag_resource(**named, TagKeys=["a"])
    assert sso.list_tags_for_resource(**named)["Tags"] == [{"Key": "c", "Value": "d"}]


def test_a_policy_that_aws_has_not_got_is_refused(aws: Clients, code: Any) -> None:
    sso = aws("sso-admin")
    permission_set = made(sso)
    attach = sso.attach_managed_policy_to_permission_set
    attach(**permission_set, ManagedPolicyArn=READ_ONLY)
    assert code(attach, **permission_set, ManagedPolicyArn=READ_ONLY + "Nope") != ""


def test_an_assignment_needs_a_permission_set_and_keeps_it(aws: Clients, code: Any) -> None:
    sso = aws("sso-admin")
    permission_set = made(sso)
    other = permission_set["PermissionSetArn"][:-4] + "zzzz"
    assert code(sso.create_account_assignment, **assignment({**INSTANCE, "PermissionSetArn": other}))
    sso.create_account_assignment(**assignment(permission_set))
    assert code(sso.delete_permission_set, **permission_set) == "ConflictException"
    sso.delete_account_assignment(**assignment(permission_set))
    sso.delete_permission_set(**permission_set)


def test_provisioning_is_over_at_once(aws: Clients) -> None:
    sso = aws("sso-admin")
    permission_set = made(sso)
    status = sso.provision_permission_set(**permission_set, TargetType="ALL_PROVISIONED_ACCOUNTS")
    request = status["PermissionSetProvisioningStatus"]["RequestId"]
    found = sso.describe_permission_set_provisioning_status(
        **INSTANCE, ProvisionPermissionSetRequestId=request
    )
    assert found["PermissionSetProvisioningStatus"]["Status"] == "SUCCEEDED"
