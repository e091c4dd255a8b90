"""Identity Center: moto has no tags, ARNs of its own form, and assigns what does not exist."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from moto.ssoadmin.models import PermissionSet, ssoadmin_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from .iam import aws_policies

MOST_POLICIES = 10


@operation("sso-admin", "CreatePermissionSet")
def create(call: Call) -> dict[str, Any]:
    """moto's ARN is not of the form that AWS's own model asks for."""
    made = moto_result(call)["PermissionSet"]
    wrong = made["PermissionSetArn"]
    right = wrong.replace(":instance/", ":permissionSet/")
    permission_set(call, wrong).permission_set_arn = right
    return {"PermissionSet": {**made, "PermissionSetArn": right}}


@operation("sso-admin", "CreateAccountAssignment")
def assign(call: Call) -> dict[str, Any]:
    permission_set(call, call.params["PermissionSetArn"])
    return moto_result(call)


@operation("sso-admin", "DeletePermissionSet")
def delete(call: Call) -> dict[str, Any]:
    arn = call.params["PermissionSetArn"]
    backend = ssoadmin_backends[call.account][call.region]
    if any(each.permission_set_arn == arn for each in backend.account_assignments):
        raise AwsError("ConflictException", f"{arn} is assigned")
    return moto_result(call)


@operation("sso-admin", "AttachManagedPolicyToPermissionSet")
def attach(call: Call) -> dict[str, Any]:
    if call.params["ManagedPolicyArn"] not in aws_policies():
        raise AwsError("ResourceNotFoundException", "AWS has no policy of that ARN")
    found = permission_set(call, call.params["PermissionSetArn"])
    if len(found.managed_policies) >= MOST_POLICIES:
        raise AwsError("ServiceQuotaExceededException", "too many policies")
    return moto_result(call)


@operation("sso-admin", "ListTagsForResource")
def tags(call: Call) -> dict[str, Any]:
    return {"Tags": permission_set(call, call.params["ResourceArn"]).tags or []}


@operation("sso-admin", "TagResource", "UntagResource")
def set_tags(call: Call) -> None:
    found = permission_set(call, call.params["ResourceArn"])
    changed = {each["Key"]: each["Value"] for each in found.tags or []}
    changed.update({each["Key"]: each["Value"] for each in call.params.get("Tags") or []})
    for key in call.params.get("TagKeys") or []:
        changed.pop(key, None)
    found.tags = [{"Key": key, "Value": value} for key, value in changed.items()]


@operation("sso-admin", "DescribePermissionSetProvisioningStatus")
def provisioned(call: Call) -> dict[str, Any]:
    """moto provisions at once."""
    request = call.params["ProvisionPermissionSetRequestId"]
    return {"PermissionSetProvisioningStatus": {"RequestId": request, "Status": "SUCCEEDED"}}


@operation("sso-admin", "ProvisionPermissionSet")
def provision(call: Call) -> dict[str, Any]:
    """moto fails for an instance that is not the one it has invented."""
    arn = call.params["PermissionSetArn"]
    permission_set(call, arn)
    status = {"PermissionSetArn": arn, "RequestId": str(uuid4()), "Status": "SUCCEEDED"}
    return {"PermissionSetProvisioningStatus": status}


def permission_set(call: Call, arn: str) -> PermissionSet:
    found = [
        each
        for each in ssoadmin_backends[call.account][call.region].permission_sets
        if each.permission_set_arn == arn
    ]
    if not found:
        raise AwsError("ResourceNotFoundException", f"{arn} does not exist")
    return found[0]
