"""CloudWatch Logs: moto has no account policies."""

from __future__ import annotations

import json
import time
from typing import Any

from ..call import Call
from ..errors import AwsError
from ..registry import operation
from ..store import table
from ..strict.exists import log_group_exists

DATA_PROTECTION = "DATA_PROTECTION_POLICY"
IDENTIFIER = "arn:aws:dataprotection::aws:data-identifier/"
INVALID = "InvalidParameterException"
# One such policy in an account's region; of other kinds there may be more.
SINGLE = {DATA_PROTECTION, "TRANSFORMER_POLICY"}

Key = tuple[str, str, str, str]


@operation("logs", "PutAccountPolicy")
def put(call: Call) -> dict[str, Any]:
    params = call.params
    kind, name = params["policyType"], params["policyName"]
    if kind == DATA_PROTECTION:
        check_data_protection(call)
    others = [key for key in policies() if key[:3] == place(call, kind) and key[3] != name]
    if others and kind in SINGLE:
        raise AwsError("LimitExceededException", f"{kind} {others[0][3]} is there already")
    policy = {
        **{member: value for member, value in params.items() if value is not None},
        "scope": params.get("scope") or "ALL",
        "lastUpdatedTime": int(time.time() * 1000),
        "accountId": call.account,
    }
    policies()[(*place(call, kind), name)] = policy
    return {"accountPolicy": policy}


@operation("logs", "DescribeAccountPolicies")
def describe(call: Call) -> dict[str, Any]:
    kind, name = call.params["policyType"], call.params.get("policyName")
    return {
        "accountPolicies": [
            policy
            for key, policy in policies().items()
            if key[:3] == place(call, kind) and (name is None or key[3] == name)
        ]
    }


@operation("logs", "DeleteAccountPolicy")
def delete(call: Call) -> None:
    key = (*place(call, call.params["policyType"]), call.params["policyName"])
    if policies().pop(key, None) is None:
        raise AwsError("ResourceNotFoundException", f"{key[3]} does not exist")


def check_data_protection(call: Call) -> None:
    """
    One statement finds, the other masks, both the same data; findings go where they can.
    @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutAccountPolicy.html
    """
    if call.params.get("selectionCriteria"):
        raise AwsError(INVALID, "selectionCriteria is not for data protection policies")
    try:
        document = json.loads(call.params["policyDocument"])
    except ValueError as error:
        raise AwsError(INVALID, f"policyDocument is no JSON: {error}") from error
    if document.get("Version") != "2021-06-01" or not document.get("Name"):
        raise AwsError(INVALID, "policyDocument needs a Name and the Version 2021-06-01")
    statements = document.get("Statement", [])
    kinds = [next(iter(statement["Operation"])) for statement in statements]
    if sorted(kinds) != ["Audit", "Deidentify"]:
        raise AwsError(INVALID, "policyDocument needs one Audit and one Deidentify statement")
    found, masked = (sorted(statement["DataIdentifier"]) for statement in statements)
    if not found or found != masked:
        raise AwsError(INVALID, "both statements must have the same DataIdentifier")
    if not all(each.startswith(IDENTIFIER) for each in found):
        raise AwsError(INVALID, f"data identifiers begin with {IDENTIFIER}")
    audit = statements[kinds.index("Audit")]["Operation"]["Audit"]["FindingsDestination"]
    group = audit.get("CloudWatchLogs", {}).get("LogGroup")
    if group and not log_group_exists(call.account, call.region, group):
        raise AwsError(INVALID, f"log group {group!r} of the findings does not exist")


def place(call: Call, kind: str) -> tuple[str, str, str]:
    return call.account, call.region, kind


def policies() -> dict[Key, dict[str, Any]]:
    return table("log-account-policies")
