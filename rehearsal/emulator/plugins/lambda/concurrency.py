"""Concurrency: moto reserves more than an account has, and keeps nothing warm."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from moto.awslambda.models import lambda_backends

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from ...store import table
from .code_signing import function_arn

# AWS's usual quota, and what it keeps for functions without a reservation.
QUOTA, UNRESERVED = 1_000, 100
INVALID = "InvalidParameterValueException"
WARM = "ProvisionedConcurrencyConfigNotFoundException"


@operation("lambda", "PutFunctionConcurrency")
def reserve(call: Call) -> dict[str, Any]:
    name, wanted = call.params["FunctionName"], call.params["ReservedConcurrentExecutions"]
    functions = lambda_backends[call.account][call.region].list_functions()
    others = sum(
        int(each.reserved_concurrency or 0) for each in functions if each.function_name != name
    )
    if others + wanted > QUOTA - UNRESERVED:
        raise AwsError(
            INVALID,
            "Specified ReservedConcurrentExecutions for function decreases account's "
            f"UnreservedConcurrentExecution below its minimum value of [{UNRESERVED}].",
        )
    return moto_result(call)


@operation("lambda", "PutProvisionedConcurrencyConfig")
def keep_warm(call: Call) -> dict[str, Any]:
    qualifier = call.params["Qualifier"]
    if qualifier == "$LATEST":
        raise AwsError(INVALID, "Provisioned concurrency is for a version or an alias")
    wanted = call.params["ProvisionedConcurrentExecutions"]
    reserved = reserved_of(call)
    if reserved is not None and wanted > reserved:
        raise AwsError(INVALID, f"{wanted} is more than the {reserved} that are reserved")
    kept()[key(call)] = {
        "RequestedProvisionedConcurrentExecutions": wanted,
        "AvailableProvisionedConcurrentExecutions": wanted,
        "AllocatedProvisionedConcurrentExecutions": wanted,
        "Status": "READY",
        "LastModified": datetime.now(timezone.utc).isoformat(),
    }
    return kept()[key(call)]


@operation("lambda", "GetProvisionedConcurrencyConfig")
def get(call: Call) -> dict[str, Any]:
    if key(call) not in kept():
        raise AwsError(WARM, "No Provisioned Concurrency Config found for this function")
    return kept()[key(call)]


@operation("lambda", "DeleteProvisionedConcurrencyConfig")
def delete(call: Call) -> dict[str, Any]:
    kept().pop(key(call), None)
    return {}


def reserved_of(call: Call) -> int | None:
    name = call.params["FunctionName"].split(":")[6 if ":" in call.params["FunctionName"] else 0]
    for each in lambda_backends[call.account][call.region].list_functions():
        if each.function_name == name and each.reserved_concurrency:
            return int(each.reserved_concurrency)
    return None


def key(call: Call) -> tuple[str, str]:
    return function_arn(call, call.params["FunctionName"]), call.params["Qualifier"]


def kept() -> dict[tuple[str, str], dict[str, Any]]:
    """By function's ARN and qualifier."""
    return table("lambda-provisioned-concurrency")
