"""Whether a role lets a service take it on, judged by its trust policy."""

from __future__ import annotations

from .admissions import listed, names_service
from .principals import statements


def trusts(role_arn: str, service: str) -> bool:
    from moto.iam.models import iam_backends

    account = role_arn.split(":")[4]
    for role in iam_backends[account]["aws"].roles.values():
        if role.arn == role_arn:
            policy = str(role.assume_role_policy_document)
            return any(
                each.get("Effect") == "Allow"
                and "sts:AssumeRole" in listed(each.get("Action"))
                and names_service(each, service)
                for each in statements(policy)
            )
    return False
