"""
Refuses policies that name principals who do not exist, as AWS does when a policy is written.

AWS answers MalformedPolicy and its kin, which the provider takes for a role that IAM has not yet
spread and tries again for minutes. The emulator is consistent at once: its own code fails fast.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ..call import Call
from ..errors import AwsError
from ..vendors import is_vendor_role
from .exists import identity_exists
from .references import UNCHECKED, texts

SERVICE_PRINCIPAL = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com")
ACCOUNT = re.compile(r"\d{12}")
ROOT = re.compile(r"arn:aws:iam::\d{12}:root")
SESSION = re.compile(r"arn:aws:sts::(\d{12}):assumed-role/([\w+=,.@-]+)/.+")
IDENTITY = re.compile(r"arn:aws:iam::\d{12}:(role|user|oidc-provider|saml-provider)/.+")
CODE = "InvalidPrincipal"
# EC2 keeps endpoint policies without looking up whom they name.
UNCHECKED_SERVICES = {"ec2"}


def check_principals(call: Call) -> None:
    """@throws AwsError for the first principal that does not exist or cannot be one"""
    if call.service in UNCHECKED_SERVICES or UNCHECKED.match(call.operation):
        return
    for _, value in texts(call.params, ()):
        for statement in statements(value):
            for kind, principal in principals(statement):
                if not acceptable(kind, principal):
                    raise AwsError(CODE, f"Invalid principal in policy: {kind!r}:{principal!r}")


def statements(value: str) -> list[dict[str, Any]]:
    """Statements of a policy document, or none where the text is no such document."""
    if not value.lstrip().startswith("{") or "Statement" not in value:
        return []
    try:
        found = json.loads(value).get("Statement", [])
    except ValueError:
        return []
    listed = found if isinstance(found, list) else [found]
    return [each for each in listed if isinstance(each, dict)]


def principals(statement: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for member in ("Principal", "NotPrincipal"):
        named = statement.get(member)
        if isinstance(named, str):
            yield "AWS", named
        for kind, values in (named or {}).items() if isinstance(named, dict) else ():
            for value in values if isinstance(values, list) else [values]:
                yield kind, value


def acceptable(kind: str, principal: str) -> bool:
    if kind == "Service":
        return bool(SERVICE_PRINCIPAL.fullmatch(principal))
    if kind == "Federated":
        return not principal.startswith("arn:") or identity_exists(principal)
    if kind != "AWS":
        return True
    if principal == "*" or ACCOUNT.fullmatch(principal) or ROOT.fullmatch(principal):
        return True
    if is_vendor_role(principal):
        return True
    session = SESSION.fullmatch(principal)
    if session:
        return role_named(*session.groups())
    return bool(IDENTITY.fullmatch(principal)) and identity_exists(principal)


def role_named(account: str, name: str) -> bool:
    from moto.iam.models import iam_backends

    return any(role.name == name for role in iam_backends[account]["aws"].roles.values())
