"""Buses: moto cannot change one, tries no key, and deletes one that still has rules."""

from __future__ import annotations

from typing import Any

from moto.events.models import EventBus, events_backends

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from ...strict.admissions import key_admits


@operation("events", "UpdateEventBus")
def update(call: Call) -> dict[str, Any]:
    """What is left out is taken away, as on AWS."""
    params = call.params
    found = bus(call, params.get("Name") or "default")
    check_key(call, found.name, params.get("KmsKeyIdentifier"))
    found.kms_key_identifier = params.get("KmsKeyIdentifier")
    found.description = params.get("Description")
    found.dead_letter_config = params.get("DeadLetterConfig")
    return {
        "Arn": found.arn,
        "Name": found.name,
        "KmsKeyIdentifier": found.kms_key_identifier,
        "Description": found.description,
        "DeadLetterConfig": found.dead_letter_config,
    }


@operation("events", "CreateEventBus")
def create(call: Call) -> dict[str, Any]:
    """AWS tries the key when a bus is made."""
    check_key(call, call.params["Name"], call.params.get("KmsKeyIdentifier"))
    return moto_result(call)


@operation("events", "DeleteEventBus")
def delete(call: Call) -> dict[str, Any]:
    """A bus with rules, those of archives included, stays."""
    name = call.params["Name"]
    found = events_backends[call.account][call.region].event_buses.get(name)
    if found is not None and found.rules:
        raise AwsError("ValidationException", f"bus {name} has rules: {', '.join(found.rules)}")
    return moto_result(call)


def check_key(call: Call, name: str, key: str | None) -> None:
    """@see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-key-policy.html"""
    if key is None or not key.startswith("arn:") or ":key/" not in key:
        return
    arn = f"arn:aws:events:{call.region}:{call.account}:event-bus/{name}"
    claims = {
        "kms:EncryptionContext:aws:events:event-bus:arn": arn,
        "aws:SourceArn": arn,
        "aws:SourceAccount": call.account,
    }
    for action in ("kms:DescribeKey", "kms:GenerateDataKey", "kms:Decrypt"):
        if not key_admits(key, "events.amazonaws.com", action, claims):
            raise AwsError("ValidationException", f"{key} does not let EventBridge {action}")


def bus(call: Call, name: str) -> EventBus:
    found = events_backends[call.account][call.region].event_buses.get(name)
    if found is None:
        raise AwsError("ResourceNotFoundException", f"Event bus {name} does not exist.")
    return found
