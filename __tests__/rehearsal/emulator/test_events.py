"""EventBridge: targets of rules, buses, archives, endpoints."""

from __future__ import annotations

import json
from typing import Any

from conftest import AWAY, HOME, NETWORK, Clients, make_alarm

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


TRUST = (
    '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",'
    ' "Principal": {"Service": "events.amazonaws.com"}}]}'
)


def role(aws: Clients, trust: str = TRUST, name: str = "carrier") -> str:
    made = aws("iam").create_role(RoleName=name, AssumeRolePolicyDocument=trust)
    return str(made["Role"]["Arn"])


def test_a_bus_elsewhere_is_reached_by_a_role_that_eventbridge_may_assume(
    aws: Clients, code: Any
) -> None:
    events = make(aws)
    away = aws("events", NETWORK, AWAY).create_event_bus(Name="b")["EventBusArn"]
    nobody = role(aws, '{"Version": "2012-10-17", "Statement": []}', "nobody")
    assert code(events.put_targets, **put(events, Arn=away)) == "ValidationException"
    assert code(events.put_targets, **put(events, Arn=away, RoleArn=nobody)) == "ValidationException"
    assert events.put_targets(**put(events, Arn=away, RoleArn=role(aws)))["FailedEntryCount"] == 0


def key(aws: Clients, bus: str, *actions: str) -> str:
    """A key that lets EventBridge do these things for one bus."""
    arn = f"arn:aws:events:{HOME}:{NETWORK}:event-bus/{bus}"
    statement = {
        "Sid": "Buses",
        "Effect": "Allow",
        "Principal": {"Service": "events.amazonaws.com"},
        "Action": list(actions),
        "Resource": "*",
        "Condition": {"ArnLike": {"kms:EncryptionContext:aws:events:event-bus:arn": arn}},
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    return str(aws("kms").create_key(Policy=policy)["KeyMetadata"]["Arn"])


def test_a_bus_has_a_key_that_admits_it(aws: Clients, code: Any) -> None:
    events = aws("events")
    right = ("kms:DescribeKey", "kms:GenerateDataKey*", "kms:Decrypt")
    other, less = key(aws, "other", *right), key(aws, "b", *right[:2])
    for wrong in (other, less):
        refused = code(events.create_event_bus, Name="b", KmsKeyIdentifier=wrong)
        assert refused == "ValidationException"
    good = key(aws, "b", *right)
    events.create_event_bus(Name="b", KmsKeyIdentifier=good)
    assert events.describe_event_bus(Name="b")["KmsKeyIdentifier"] == good


def test_a_bus_changes_and_loses_what_is_not_said_again(aws: Clients, code: Any) -> None:
    events = aws("events")
    events.create_event_bus(Name="b", Description="old")
    events.update_event_bus(Name="b", Description="new")
    assert events.describe_event_bus(Name="b")["Description"] == "new"
    events.update_event_bus(Name="b")
    assert "Description" not in events.describe_event_bus(Name="b")
    assert code(events.update_event_bus, Name="none") == "ResourceNotFoundException"


def test_a_bus_with_an_archive_stays(aws: Clients, code: Any) -> None:
    events = aws("events")
    arn = events.create_event_bus(Name="b")["EventBusArn"]
    events.create_archive(ArchiveName="a", EventSourceArn=arn)
    assert code(events.delete_event_bus, Name="b") == "ValidationException"
    events.delete_archive(ArchiveName="a")
    events.delete_event_bus(Name="b")


def test_what_an_archive_holds_is_played_again(aws: Clients) -> None:
    events = aws("events")
    arn = events.create_event_bus(Name="b")["EventBusArn"]
    archive = events.create_archive(ArchiveName="a", EventSourceArn=arn)["ArchiveArn"]
    events.put_events(
        Entries=[{"EventBusName": "b", "Source": "s", "DetailType": "d", "Detail": "{}"}]
    )
    assert events.describe_archive(ArchiveName="a")["EventCount"] == 1
    events.start_replay(
        ReplayName="again",
        EventSourceArn=archive,
        EventStartTime=0,
        EventEndTime=4_000_000_000,
        Destination={"Arn": arn},
    )
    assert events.describe_replay(ReplayName="again")["State"] == "COMPLETED"


def endpoint(aws: Clients, **change: Any) -> dict[str, Any]:
    """Parameters of an endpoint over two buses of one name."""
    arns = [
        aws("events", NETWORK, region).create_event_bus(Name="b")["EventBusArn"]
        for region in (HOME, AWAY)
    ]
    make_alarm(aws("cloudwatch"), "slow")
    alarm = {"Name": "slow", "Region": HOME}
    health = aws("route53").create_health_check(
        CallerReference="c",
        HealthCheckConfig={"Type": "CLOUDWATCH_METRIC", "AlarmIdentifier": alarm},
    )["HealthCheck"]["Id"]
    primary = {"HealthCheck": f"arn:aws:route53:::healthcheck/{health}"}
    return {
        "Name": "e",
        "RoutingConfig": {"FailoverConfig": {"Primary": primary, "Secondary": {"Route": AWAY}}},
        "EventBuses": [{"EventBusArn": arn} for arn in arns],
        "RoleArn": role(aws),
        **change,
    }


def test_an_endpoint_is_made_changed_and_deleted(aws: Clients, code: Any) -> None:
    events, params = aws("events"), endpoint(aws)
    events.create_endpoint(**params)
    found = events.describe_endpoint(Name="e")
    assert found["EndpointUrl"] == f"https://{found['EndpointId']}.endpoint.events.amazonaws.com"
    assert code(events.create_endpoint, **params) == "ResourceAlreadyExistsException"
    events.update_endpoint(**params, Description="new")
    assert [each["Description"] for each in events.list_endpoints()["Endpoints"]] == ["new"]
    events.delete_endpoint(Name="e")
    assert code(events.describe_endpoint, Name="e") == "ResourceNotFoundException"


def test_an_endpoint_that_aws_refuses_is_refused(aws: Clients, code: Any) -> None:
    events, params = aws("events"), endpoint(aws)
    other = aws("events", NETWORK, AWAY).create_event_bus(Name="other")["EventBusArn"]
    here, there = params["EventBuses"]
    routing = {"Primary": params["RoutingConfig"]["FailoverConfig"]["Primary"]}
    unknown = {"Primary": {"HealthCheck": "arn:aws:route53:::healthcheck/0f3e"}}
    for wrong in (
        {"RoutingConfig": {"FailoverConfig": {**unknown, "Secondary": {"Route": AWAY}}}},
        {"EventBuses": [here, {"EventBusArn": other}]},
        {"EventBuses": [here, here]},
        {"RoutingConfig": {"FailoverConfig": {**routing, "Secondary": {"Route": HOME}}}},
        {"RoleArn": role(aws, '{"Version": "2012-10-17", "Statement": []}', "nobody")},
    ):
        assert code(events.create_endpoint, **{**params, **wrong}) == "ValidationException"
    away = aws("events", NETWORK, AWAY)
    assert code(away.create_endpoint, **{**params, "EventBuses": [here, there]}) == (
        "ValidationException"
    )
