"""Pipes from a queue to a bus."""

from __future__ import annotations

import json
from typing import Any

from conftest import AWAY, HOME, NETWORK, Clients


def role(aws: Clients, service: str) -> str:
    statement = {
        "Effect": "Allow",
        "Action": "sts:AssumeRole",
        "Principal": {"Service": f"{service}.amazonaws.com"},
    }
    trust = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    made = aws("iam").create_role(RoleName=service, AssumeRolePolicyDocument=trust)
    return str(made["Role"]["Arn"])


def pipe(aws: Clients, region: str = HOME) -> dict[str, Any]:
    """Parameters of a pipe that stands still."""
    aws("sqs").create_queue(QueueName="dead")
    bus = aws("events", NETWORK, region).create_event_bus(Name="b")["EventBusArn"]
    return {
        "Name": "p",
        "Source": f"arn:aws:sqs:{HOME}:{NETWORK}:dead",
        "SourceParameters": {"SqsQueueParameters": {"BatchSize": 1}},
        "Target": bus,
        "RoleArn": role(aws, "pipes"),
        "DesiredState": "STOPPED",
    }


def test_a_pipe_stands_still_until_it_is_started(aws: Clients) -> None:
    pipes = aws("pipes")
    assert pipes.create_pipe(**pipe(aws))["CurrentState"] == "STOPPED"
    for _ in range(2):
        assert pipes.describe_pipe(Name="p")["CurrentState"] == "STOPPED"
    pipes.start_pipe(Name="p")
    assert pipes.describe_pipe(Name="p")["CurrentState"] == "RUNNING"
    pipes.stop_pipe(Name="p")
    assert pipes.describe_pipe(Name="p")["CurrentState"] == "STOPPED"


def test_a_pipe_changes_and_stays_as_it_was(aws: Clients) -> None:
    pipes, params = aws("pipes"), pipe(aws)
    pipes.create_pipe(**params)
    changed = {"Name": "p", "RoleArn": params["RoleArn"], "Description": "new"}
    assert pipes.update_pipe(**changed)["CurrentState"] == "STOPPED"
    assert pipes.describe_pipe(Name="p")["Description"] == "new"


def test_a_pipe_that_aws_refuses_is_refused(aws: Clients, code: Any) -> None:
    pipes, params = aws("pipes"), pipe(aws)
    large = {"SqsQueueParameters": {"BatchSize": 11}}
    for wrong in ({"RoleArn": role(aws, "events")}, {"SourceParameters": large}):
        assert code(pipes.create_pipe, **{**params, **wrong}) == "ValidationException"
    pipes.create_pipe(**params)
    assert code(pipes.create_pipe, **params) == "ConflictException"


def test_a_pipe_ends_in_its_own_region(aws: Clients, code: Any) -> None:
    assert code(aws("pipes").create_pipe, **pipe(aws, AWAY)) == "ValidationException"
