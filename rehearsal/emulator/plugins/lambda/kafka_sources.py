"""Event sources: moto has none from a Kafka cluster that is not AWS's own."""

from __future__ import annotations

import re
import time
import uuid
from typing import Any

from moto.awslambda.models import lambda_backends

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from ...store import table
from ...strict.ledger import places_of
from .code_signing import function_arn
from .tags import tags_of

INVALID = "InvalidParameterValueException"
SERVER = re.compile(r"[\w.-]{1,253}:\d{1,5}")
SIGN_IN = ("BASIC_AUTH", "SASL_SCRAM_256_AUTH", "SASL_SCRAM_512_AUTH", "CLIENT_CERTIFICATE_TLS_AUTH")
# Only pollers that are there before records come know these.
OF_PROVISIONED = ("MaximumRetryAttempts", "MaximumRecordAgeInSeconds", "BisectBatchOnFunctionError")
# Of streams of AWS's own.
NOT_OF_KAFKA = ("ParallelizationFactor", "TumblingWindowInSeconds", "ScalingConfig", "Queues")


@operation("lambda", "CreateEventSourceMapping")
def create(call: Call) -> dict[str, Any]:
    params = call.params
    if "SelfManagedEventSource" not in params:
        return moto_result(call)
    check(call, params)
    mapping = str(uuid.uuid4())
    arn = f"arn:aws:lambda:{call.region}:{call.account}:event-source-mapping:{mapping}"
    given = {name: value for name, value in params.items() if name not in ("Tags", "Enabled", "FunctionName")}
    mappings()[mapping] = {
        "BatchSize": 100,
        "MaximumBatchingWindowInSeconds": 0,
        "FunctionResponseTypes": [],
        "SelfManagedKafkaEventSourceConfig": {"ConsumerGroupId": mapping},
        **given,
        "UUID": mapping,
        "EventSourceMappingArn": arn,
        "FunctionArn": qualified(call, params["FunctionName"]),
        "State": "Enabled" if params.get("Enabled", True) else "Disabled",
        "StateTransitionReason": "USER_INITIATED",
        "LastProcessingResult": "No records processed",
        "LastModified": time.time(),
    }
    tags_of(arn).update(params.get("Tags") or {})
    return mappings()[mapping]


@operation("lambda", "GetEventSourceMapping")
def get(call: Call) -> dict[str, Any]:
    return mappings().get(call.params["UUID"]) or moto_result(call)


@operation("lambda", "UpdateEventSourceMapping")
def update(call: Call) -> dict[str, Any]:
    kept = mappings().get(call.params["UUID"])
    if kept is None:
        return moto_result(call)
    changes = {name: value for name, value in call.params.items() if name not in ("UUID", "Enabled")}
    if "FunctionName" in changes:
        changes["FunctionArn"] = qualified(call, changes.pop("FunctionName"))
    if "Enabled" in call.params:
        changes["State"] = "Enabled" if call.params["Enabled"] else "Disabled"
    check(call, {**kept, **changes})
    kept.update(changes)
    return kept


@operation("lambda", "DeleteEventSourceMapping")
def delete(call: Call) -> dict[str, Any]:
    kept = mappings().pop(call.params["UUID"], None)
    return moto_result(call) if kept is None else {**kept, "State": "Deleting"}


@operation("lambda", "ListEventSourceMappings")
def list_all(call: Call) -> dict[str, Any]:
    result = moto_result(call)
    place = f"arn:aws:lambda:{call.region}:{call.account}:"
    own = [one for one in mappings().values() if one["EventSourceMappingArn"].startswith(place)]
    return {**result, "EventSourceMappings": [*result.get("EventSourceMappings", []), *own]}


def check(call: Call, params: dict[str, Any]) -> None:
    servers = params["SelfManagedEventSource"].get("Endpoints", {}).get("KAFKA_BOOTSTRAP_SERVERS", [])
    if not servers or not all(SERVER.fullmatch(server) for server in servers):
        raise AwsError(INVALID, f"KAFKA_BOOTSTRAP_SERVERS must be host:port, got {servers}")
    if len(params.get("Topics", [])) != 1:
        raise AwsError(INVALID, "One topic is read by one mapping")
    for member in NOT_OF_KAFKA:
        if member in params:
            raise AwsError(INVALID, f"{member} is not supported for Kafka")
    if "ProvisionedPollerConfig" not in params:
        for member in OF_PROVISIONED:
            if params.get(member) not in (None, -1, False):
                raise AwsError(INVALID, f"{member} needs provisioned pollers")
    check_access(call, params.get("SourceAccessConfigurations", []))


def check_access(call: Call, accesses: list[dict[str, str]]) -> None:
    """Credentials are there, and networks are whole and known."""
    from moto.secretsmanager.models import secretsmanager_backends

    kinds = [access["Type"] for access in accesses]
    if sum(kind in SIGN_IN for kind in kinds) > 1:
        raise AwsError(INVALID, "One way to sign in is taken")
    if ("VPC_SUBNET" in kinds) != ("VPC_SECURITY_GROUP" in kinds):
        raise AwsError(INVALID, "Subnets and security groups come together")
    secrets = secretsmanager_backends[call.account][call.region].secrets.values()
    for access in accesses:
        kind, uri = access["Type"], access["URI"]
        if kind in SIGN_IN and all(secret.arn != uri for secret in secrets):
            raise AwsError(INVALID, f"no secret {uri}")
        if kind.startswith("VPC_"):
            prefix = "subnet:" if kind == "VPC_SUBNET" else "security_group:"
            if not uri.startswith(prefix) or not places_of(uri.removeprefix(prefix)):
                raise AwsError(INVALID, f"{kind} must be {prefix}<id of one that exists>, got {uri}")


def qualified(call: Call, name: str) -> str:
    """ARN of what is called, the alias included. @throws AwsError if there is none"""
    parts = name.split(":")
    arn = function_arn(call, name)
    alias = parts[7] if len(parts) > 7 else None
    if alias is None:
        return arn
    known = lambda_backends[call.account][call.region].list_aliases(arn.split(":")[6])
    if all(one.name != alias for one in known) and not alias.isdigit():
        raise AwsError("ResourceNotFoundException", f"Cannot find alias arn: {name}")
    return f"{arn}:{alias}"


def mappings() -> dict[str, dict[str, Any]]:
    """By UUID."""
    return table("lambda-kafka-sources")
