"""Step Functions: moto validates no definition before it is stored, and lists no versions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from moto.stepfunctions.models import stepfunctions_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation

SERVICE = "stepfunctions"
TYPES = {"Task", "Pass", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map"}
# They end by themselves, or go on by their choices.
WITHOUT_WAY = {"Succeed", "Fail", "Choice"}


@operation(SERVICE, "ValidateStateMachineDefinition")
def validate(call: Call) -> dict[str, Any]:
    found = list(diagnostics(call.params["definition"]))
    return {"result": "FAIL" if found else "OK", "diagnostics": found, "truncated": False}


@operation(SERVICE, "CreateStateMachine", "UpdateStateMachine")
def write(call: Call) -> dict[str, Any]:
    definition = call.params.get("definition")
    if definition is not None:
        for found in diagnostics(definition):
            raise AwsError("InvalidDefinition", f"Invalid State Machine Definition: {found['message']}")
    return moto_result(call)


@operation(SERVICE, "ListStateMachineVersions")
def versions(call: Call) -> dict[str, Any]:
    arn = call.params["stateMachineArn"]
    machine = next((one for one in backend(call).state_machines if one.arn == arn), None)
    if machine is None:
        raise AwsError("StateMachineDoesNotExist", f"State Machine Does Not Exist: '{arn}'")
    newest = [one for _, one in sorted(machine.versions.items(), reverse=True)]
    return {
        "stateMachineVersions": [
            {"stateMachineVersionArn": one.arn, "creationDate": one.creation_date} for one in newest
        ]
    }


def diagnostics(definition: str) -> Iterator[dict[str, str]]:
    """What AWS refuses: no JSON, states that lead nowhere or that nobody leads to."""
    try:
        parsed = json.loads(definition)
    except ValueError as problem:
        yield error(f"invalid JSON: {problem}", "/")
        return
    yield from in_scope(parsed, "")


def in_scope(scope: dict[str, Any], path: str) -> Iterator[dict[str, str]]:
    states = scope.get("States") or {}
    start = scope.get("StartAt")
    if start not in states:
        yield error(f"StartAt {start} is no state", f"{path}/StartAt")
    reached = {start}
    for name, state in states.items():
        place = f"{path}/States/{name}"
        if state.get("Type") not in TYPES:
            yield error(f"unknown type {state.get('Type')}", place)
        if state.get("Type") not in WITHOUT_WAY and ("Next" in state) == (state.get("End") is True):
            yield error("a state has either Next or End", place)
        for target in targets(state):
            reached.add(target)
            if target not in states:
                yield error(f"{target} is no state", place)
        for inner in (state.get("ItemProcessor"), state.get("Iterator"), *state.get("Branches", [])):
            if inner:
                yield from in_scope(inner, place)
    for name in states:
        if name not in reached:
            yield error(f"nothing leads to {name}", f"{path}/States/{name}")


def targets(state: dict[str, Any]) -> list[str]:
    named = [state.get("Next"), state.get("Default")]
    named += [one.get("Next") for one in [*state.get("Choices", []), *state.get("Catch", [])]]
    return [name for name in named if name is not None]


def error(message: str, location: str) -> dict[str, str]:
    return {
        "severity": "ERROR",
        "code": "SCHEMA_VALIDATION_FAILED",
        "message": message,
        "location": location,
    }


def backend(call: Call) -> Any:
    return stepfunctions_backends[call.account][call.region]
