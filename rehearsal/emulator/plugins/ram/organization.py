"""Sharing inside the organization without invitations."""

from __future__ import annotations

import json
from typing import Any

from moto.iam.models import iam_backends
from moto.organizations.models import organizations_backends

from ...call import Call
from ...moto_backend import moto_result
from ...registry import operation

LINKED_ROLE = "AWSServiceRoleForResourceAccessManager"
TRUST = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"Service": "ram.amazonaws.com"},
                "Action": "sts:AssumeRole",
            }
        ],
    }
)


@operation("ram", "EnableSharingWithAwsOrganization")
def enable_sharing(call: Call) -> dict[str, Any]:
    """moto forgets the service-linked role and the trusted access that come with it."""
    result = moto_result(call)
    organization = organizations_backends[call.account]["aws"]
    organization.enable_aws_service_access(ServicePrincipal="ram.amazonaws.com")
    iam = iam_backends[call.account]["aws"]
    if not any(role.name == LINKED_ROLE for role in iam.get_roles()):
        iam.create_role(
            role_name=LINKED_ROLE,
            assume_role_policy_document=TRUST,
            path="/aws-service-role/ram.amazonaws.com/",
            permissions_boundary=None,
            description="",
            tags=[],
            max_session_duration="3600",
            linked_service="ram.amazonaws.com",
        )
    return result
