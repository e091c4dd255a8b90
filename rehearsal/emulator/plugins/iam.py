"""
IAM: policies that AWS manages, brought in one by one when a call names them; root users of members.

moto can load them all, but does so for every partition of every account: seconds for each account.
"""

from __future__ import annotations

import functools
import json
from typing import Any

from moto.iam.models import SERVICE_NAME_CONVERSION, AWSManagedPolicy, iam_backends
from moto.organizations.models import organizations_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..store import table

AWS_POLICY = "arn:aws:iam::aws:policy/"

# moto names roles that belong to services after their principals; AWS writes some of them otherwise.
SERVICE_NAME_CONVERSION["config"] = "Config"


@operation(
    "iam",
    "AttachGroupPolicy",
    "AttachRolePolicy",
    "AttachUserPolicy",
    "GetPolicy",
    "GetPolicyVersion",
    "PutRolePermissionsBoundary",
)
def with_aws_policy(call: Call) -> dict[str, Any]:
    arn = call.params.get("PolicyArn") or call.params.get("PermissionsBoundary") or ""
    if arn.startswith(AWS_POLICY):
        bring_in(call.account, arn)
    return moto_result(call)


def bring_in(account: str, arn: str) -> None:
    """Does nothing for a name that AWS has no policy of: moto then says so."""
    backend = iam_backends[account]["aws"]
    data = aws_policies().get(arn)
    if arn in backend.managed_policies or data is None:
        return
    name = arn.rsplit("/", 1)[-1]
    policy = AWSManagedPolicy.from_data(name, account, "us-east-1", data)
    backend.managed_policies[arn] = policy


@functools.cache
def aws_policies() -> dict[str, dict[str, Any]]:
    from moto.iam.aws_managed_policies import aws_managed_policies_data

    found = json.loads(aws_managed_policies_data)
    return {f"arn:aws:iam::aws:policy{data['Path']}{name}": data for name, data in found.items()}


ROOT_FEATURES = {
    "OrganizationsRootCredentialsManagement": "RootCredentialsManagement",
    "OrganizationsRootSessions": "RootSessions",
}


@operation(
    "iam",
    "EnableOrganizationsRootCredentialsManagement",
    "EnableOrganizationsRootSessions",
    "DisableOrganizationsRootCredentialsManagement",
    "DisableOrganizationsRootSessions",
)
def switch_root_feature(call: Call) -> dict[str, Any]:
    """moto has no central access to root users."""
    organization = organizations_backends[call.account]["aws"]
    if organization.org is None:
        raise AwsError("CallerIsNotManagementAccount", "only the management account may do this")
    services = {each["ServicePrincipal"] for each in organization.services}
    if "iam.amazonaws.com" not in services:
        raise AwsError("ServiceAccessNotEnabled", "iam.amazonaws.com has no trusted access")
    verb, name = call.operation.split("Organizations", 1)
    enabled = table("root-features").setdefault(organization.org.id, [])
    feature = ROOT_FEATURES[f"Organizations{name}"]
    if verb == "Enable" and feature not in enabled:
        enabled.append(feature)
    elif verb == "Disable" and feature in enabled:
        enabled.remove(feature)
    return root_features(call)


@operation("iam", "ListOrganizationsFeatures")
def root_features(call: Call) -> dict[str, Any]:
    organization = organizations_backends[call.account]["aws"].org
    if organization is None:
        raise AwsError("OrganizationNotFound", "the account has no organization")
    enabled = table("root-features").get(organization.id, [])
    return {"OrganizationId": organization.id, "EnabledFeatures": enabled}
