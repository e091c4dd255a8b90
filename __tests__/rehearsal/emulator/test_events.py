"""Targets of EventBridge rules."""

from __future__ import annotations

from typing import Any

from conftest import AWAY, HOME, NETWORK, Clients

TEMPLATE = '{"alarm": "a", "event": <aws.events.event.json>}'


def topic(region: str = HOME, name: str = "alarms") -> str:
    return f"arn:aws:sns:{region}:{NETWORK}:{name}"


def make(aws: Clients) -> Any:
    """The rules' client, with a rule, a queue, and a topic in two regions."""
    for region in (HOME, AWAY):
        aws("sns", NETWORK, region).create_topic(Name="alarms")
    sqs = aws("sqs")
    queue = sqs.create_queue(QueueName="undelivered")["QueueUrl"]
    sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
    events = aws("events")
    events.put_rule(Name="r", EventPattern='{"source": ["aws.kms"]}')
    return events


def put(events: Any, **target: Any) -> dict[str, Any]:
    return {"Rule": "r", "Targets": [{"Id": "t", "Arn": topic(), **target}]}


def test_a_topic_with_a_queue_and_a_template_is_a_target(aws: Clients) -> None:
    events = make(aws)
    letters = {"Arn": f"arn:aws:sqs:{HOME}:{NETWORK}:undelivered"}
    transformer = {"InputTemplate": TEMPLATE}
    events.put_targets(**put(events, DeadLetterConfig=letters, InputTransformer=transformer))
    (found,) = events.list_targets_by_rule(Rule="r")["Targets"]
    assert (found["DeadLetterConfig"], found["InputTransformer"]) == (letters, transformer)


def test_a_target_that_aws_refuses_is_refused(aws: Clients, code: Any) -> None:
    events = make(aws)
    for wrong in (
        {"Arn": topic(AWAY)},
        {"Arn": topic(name="nobody")},
        {"DeadLetterConfig": {"Arn": topic()}},
        {"DeadLetterConfig": {"Arn": f"arn:aws:sqs:{HOME}:{NETWORK}:nowhere"}},
        {"InputTransformer": {"InputTemplate": '{"event": <event>}'}},
        {"InputTransformer": {"InputTemplate": '{"event": '}},
    ):
        assert code(events.put_targets, **put(events, **wrong)) == "ValidationException"


def test_a_role_in_front_of_a_topic_is_refused(aws: Clients, code: Any) -> None:
    events = make(aws)
    trust = '{"Version": "2012-10-17", "Statement": []}'
    role = aws("iam").create_role(RoleName="r", AssumeRolePolicyDocument=trust)["Role"]["Arn"]
    assert code(events.put_targets, **put(events, RoleArn=role)) == "ValidationException"


def test_a_rule_has_five_targets(aws: Clients, code: Any) -> None:
    events = make(aws)
    targets = [{"Id": f"t{number}", "Arn": topic()} for number in range(6)]
    events.put_targets(Rule="r", Targets=targets[:5])
    events.put_targets(Rule="r", Targets=targets[:1])
    refused = code(events.put_targets, Rule="r", Targets=targets[5:])
    assert refused == "LimitExceededException"
