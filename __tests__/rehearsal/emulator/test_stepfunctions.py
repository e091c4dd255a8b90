"""Workflows: definitions that lead somewhere, and versions."""

from __future__ import annotations

import json
from typing import Any

import pytest
from conftest import PAYMENTS, Clients

END: dict[str, Any] = {"Type": "Succeed"}
RIGHT: dict[str, Any] = {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": END}}


def result(aws: Clients, definition: Any) -> str:
    text = definition if isinstance(definition, str) else json.dumps(definition)
    answer = aws("stepfunctions", PAYMENTS).validate_state_machine_definition(definition=text)
    return str(answer["result"])


def test_takes_a_definition_that_leads_somewhere(aws: Clients) -> None:
    assert result(aws, RIGHT) == "OK"


@pytest.mark.parametrize(
    "wrong",
    [
        "{",
        {"StartAt": "X", "States": {"A": END}},
        {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "X"}}},
        {"StartAt": "A", "States": {"A": END, "Lost": END}},
        {"StartAt": "A", "States": {"A": {"Type": "Pass"}}},
        {"StartAt": "A", "States": {"A": {"Type": "Nothing", "End": True}}},
        {
            "StartAt": "A",
            "States": {
                "A": {"Type": "Map", "End": True, "ItemProcessor": {"StartAt": "X", "States": {"B": END}}}
            },
        },
    ],
)
def test_refuses_what_leads_nowhere(aws: Clients, code: Any, wrong: Any) -> None:
    assert result(aws, wrong) == "FAIL"
    role = aws("iam", PAYMENTS).create_role(RoleName="flow", AssumeRolePolicyDocument="{}")
    text = wrong if isinstance(wrong, str) else json.dumps(wrong)
    create = aws("stepfunctions", PAYMENTS).create_state_machine
    assert code(create, name="job", definition=text, roleArn=role["Role"]["Arn"]) != ""


def test_lists_versions_the_newest_first(aws: Clients, code: Any) -> None:
    client = aws("stepfunctions", PAYMENTS)
    role = aws("iam", PAYMENTS).create_role(RoleName="flow", AssumeRolePolicyDocument="{}")
    made = client.create_state_machine(
        name="job", definition=json.dumps(RIGHT), roleArn=role["Role"]["Arn"], publish=True
    )
    arn = made["stateMachineArn"]
    changed = {**RIGHT, "Comment": "changed"}
    client.update_state_machine(stateMachineArn=arn, definition=json.dumps(changed), publish=True)
    versions = client.list_state_machine_versions(stateMachineArn=arn)["stateMachineVersions"]
    assert [one["stateMachineVersionArn"] for one in versions] == [f"{arn}:2", f"{arn}:1"]
    gone = code(client.list_state_machine_versions, stateMachineArn=f"{arn}x")
    assert gone == "StateMachineDoesNotExist"
