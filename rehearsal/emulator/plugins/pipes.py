"""Pipes: in moto every pipe runs, whoever its role trusts and wherever its target stands."""

from __future__ import annotations

from typing import Any

from moto.pipes.models import Pipe, PipeStatus, pipes_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation
from ..strict.trust import trusts

BATCH = 10
NEAR = {"events", "states", "sqs"}


@operation("pipes", "CreatePipe")
def create(call: Call) -> dict[str, Any]:
    """@see https://docs.aws.amazon.com/eventbridge/latest/pipes-reference/API_CreatePipe.html"""
    check(call, call.params["Source"], call.params["Target"])
    if call.params["Name"] in pipes(call):
        raise AwsError("ConflictException", f"pipe {call.params['Name']} exists")
    result = moto_result(call)
    return {**result, "CurrentState": settled(pipes(call)[call.params["Name"]])}


@operation("pipes", "UpdatePipe")
def update(call: Call) -> dict[str, Any]:
    found = pipes(call).get(call.params["Name"])
    if found is None:
        raise AwsError("NotFoundException", f"Pipe {call.params['Name']} not found")
    check(call, found.source, call.params.get("Target") or found.target)
    result = moto_result(call)
    return {**result, "CurrentState": settled(found)}


@operation("pipes", "DescribePipe")
def describe(call: Call) -> dict[str, Any]:
    """moto starts a pipe that stands still when it is looked at."""
    result = moto_result(call)
    return {**result, "CurrentState": settled(pipes(call)[call.params["Name"]])}


def settled(pipe: Pipe) -> str:
    """The state that the pipe was asked for; AWS takes a minute to get there."""
    stopped = pipe.desired_state == PipeStatus.STOPPED.value
    pipe.status = (PipeStatus.STOPPED if stopped else PipeStatus.RUNNING).value
    return str(pipe.status)


def check(call: Call, source: str, target: str) -> None:
    queue = (call.params.get("SourceParameters") or {}).get("SqsQueueParameters") or {}
    size = queue.get("BatchSize", BATCH)
    if ":sqs:" in source and "MaximumBatchingWindowInSeconds" not in queue and size > BATCH:
        raise refusal(f"a batch of more than {BATCH} messages takes a batching window")
    for each in (source, target):
        _, _, service, region, account = each.split(":")[:5]
        if service in NEAR and (account, region) != (call.account, call.region):
            raise refusal(f"{each} is not in the pipe's account and region")
    if not trusts(call.params["RoleArn"], "pipes.amazonaws.com"):
        raise refusal(f"{call.params['RoleArn']} cannot be assumed by pipes.amazonaws.com")


def pipes(call: Call) -> dict[str, Pipe]:
    found: dict[str, Pipe] = pipes_backends[call.account][call.region].pipes
    return found


def refusal(message: str) -> AwsError:
    return AwsError("ValidationException", message)
