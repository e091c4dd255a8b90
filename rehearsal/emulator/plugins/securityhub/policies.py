"""Policies of central configuration, and whom they are for."""

from __future__ import annotations

import re
import uuid
from datetime import datetime, timezone
from typing import Any

from ...call import Call
from ...errors import AwsError
from ...registry import operation
from ...store import table
from ..organization_state import is_target
from .organization import require_central

Record = dict[str, Any]
STANDARDS = (
    "aws-foundational-security-best-practices/v/1.0.0",
    "aws-resource-tagging-standard/v/1.0.0",
    "cis-aws-foundations-benchmark/v/1.4.0",
    "cis-aws-foundations-benchmark/v/3.0.0",
    "nist-800-53/v/5.0.0",
    "nist-800-171/v/2.0.0",
    "pci-dss/v/3.2.1",
    "pci-dss/v/4.0.1",
)
NAME = re.compile(r"[A-Za-z0-9\-_=+/ .:@]+")


@operation("securityhub", "CreateConfigurationPolicy")
def create(call: Call) -> dict[str, Any]:
    require_central(call)
    check(call)
    if any(each["Name"] == call.params["Name"] for each in own(call)):
        raise AwsError("ResourceConflictException", f"policy {call.params['Name']} exists")
    identifier = str(uuid.uuid4())
    arn = f"arn:aws:securityhub:{call.region}:{call.account}:configuration-policy/{identifier}"
    now = datetime.now(timezone.utc)
    record: Record = {
        "Arn": arn,
        "Id": identifier,
        "Name": call.params["Name"],
        "Description": call.params.get("Description") or "",
        "ConfigurationPolicy": call.params["ConfigurationPolicy"],
        "CreatedAt": now,
        "UpdatedAt": now,
    }
    policies()[identifier] = record
    return record


def check(call: Call) -> None:
    name = call.params.get("Name")
    if name is not None and not NAME.fullmatch(name):
        raise AwsError("InvalidInputException", f"{name!r} is no name of a policy")
    hub = (call.params.get("ConfigurationPolicy") or {}).get("SecurityHub") or {}
    for arn in hub.get("EnabledStandardIdentifiers") or []:
        _, _, _, region, account, standard = arn.split(":", 5)
        known = (region, account) == (call.region, "") and standard.startswith("standards/")
        if not known or standard.removeprefix("standards/") not in STANDARDS:
            raise AwsError("InvalidInputException", f"{arn} is no standard of this region")
    controls = hub.get("SecurityControlsConfiguration") or {}
    kinds = ("EnabledSecurityControlIdentifiers", "DisabledSecurityControlIdentifiers")
    if hub.get("ServiceEnabled") and sum(each in controls for each in kinds) != 1:
        raise AwsError("InvalidInputException", "either enabled or disabled controls are named")


@operation("securityhub", "GetConfigurationPolicy")
def read(call: Call) -> dict[str, Any]:
    require_central(call)
    return existing(call, call.params["Identifier"])


@operation("securityhub", "ListConfigurationPolicies")
def list_all(call: Call) -> dict[str, Any]:
    require_central(call)
    return {"ConfigurationPolicySummaries": own(call)}


@operation("securityhub", "UpdateConfigurationPolicy")
def update(call: Call) -> dict[str, Any]:
    require_central(call)
    check(call)
    record = existing(call, call.params["Identifier"])
    for member in ("Name", "Description", "ConfigurationPolicy"):
        if call.params.get(member) is not None:
            record[member] = call.params[member]
    record["UpdatedAt"] = datetime.now(timezone.utc)
    return record


@operation("securityhub", "DeleteConfigurationPolicy")
def delete(call: Call) -> dict[str, Any]:
    require_central(call)
    record = existing(call, call.params["Identifier"])
    if any(each["ConfigurationPolicyId"] == record["Id"] for each in associations().values()):
        raise AwsError("ResourceInUseException", "the policy is associated")
    del policies()[record["Id"]]
    return {}


@operation("securityhub", "StartConfigurationPolicyAssociation")
def associate(call: Call) -> dict[str, Any]:
    require_central(call)
    record = existing(call, call.params["ConfigurationPolicyIdentifier"])
    target, kind = target_of(call)
    if not is_target(target):
        raise AwsError("ResourceNotFoundException", f"{target} is not in the organization")
    association: Record = {
        "ConfigurationPolicyId": record["Id"],
        "TargetId": target,
        "TargetType": kind,
        "AssociationType": "APPLIED",
        "UpdatedAt": datetime.now(timezone.utc),
        "AssociationStatus": "SUCCESS",
        "AssociationStatusMessage": "",
    }
    associations()[target] = association
    return association


@operation("securityhub", "GetConfigurationPolicyAssociation")
def read_association(call: Call) -> dict[str, Any]:
    require_central(call)
    target, _ = target_of(call)
    if target not in associations():
        raise AwsError("ResourceNotFoundException", f"{target} has no policy")
    return associations()[target]


@operation("securityhub", "StartConfigurationPolicyDisassociation")
def disassociate(call: Call) -> dict[str, Any]:
    require_central(call)
    target, _ = target_of(call)
    if associations().pop(target, None) is None:
        raise AwsError("ResourceNotFoundException", f"{target} has no policy")
    return {}


def target_of(call: Call) -> tuple[str, str]:
    target = call.params["Target"]
    kinds = {
        "AccountId": "ACCOUNT",
        "OrganizationalUnitId": "ORGANIZATIONAL_UNIT",
        "RootId": "ROOT",
    }
    for member, kind in kinds.items():
        if target.get(member):
            return target[member], kind
    raise AwsError("InvalidInputException", "no target is named")


def existing(call: Call, identifier: str) -> Record:
    record = policies().get(identifier.rsplit("/", 1)[-1])
    if record is None or record not in own(call):
        raise AwsError("ResourceNotFoundException", f"policy {identifier} is not found")
    return record


def own(call: Call) -> list[Record]:
    place = f":{call.region}:{call.account}:"
    return [each for each in policies().values() if place in each["Arn"]]


def policies() -> dict[str, Record]:
    return table("securityhub-policies")


def associations() -> dict[str, Record]:
    """By target; a rehearsal has one organization."""
    return table("securityhub-associations")
