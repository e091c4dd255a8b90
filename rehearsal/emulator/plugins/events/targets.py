"""EventBridge: moto takes targets that AWS refuses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from moto.events.models import events_backends

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from ...strict.trust import trusts

TARGETS_OF_A_RULE = 5
# What a template may name without a path of its own.
RESERVED = {
    "aws.events.rule-arn",
    "aws.events.rule-name",
    "aws.events.event.ingestion-time",
    "aws.events.event",
    "aws.events.event.json",
}
PLACEHOLDER = re.compile(r"<([^<>]+)>")
WITHOUT_ROLE = {"sns", "sqs", "lambda", "logs"}
WITH_ROLE = {"states", "firehose", "kinesis", "ecs", "batch", "execute-api"}


@operation("events", "PutTargets")
def put_targets(call: Call) -> dict[str, Any]:
    """@see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutTargets.html"""
    targets = call.params["Targets"]
    found = [problem for target in targets for problem in problems(call, target)]
    known = {target["Id"] for target in existing(call)}
    if len(known | {target["Id"] for target in targets}) > TARGETS_OF_A_RULE:
        raise AwsError("LimitExceededException", f"a rule has {TARGETS_OF_A_RULE} targets")
    if found:
        raise AwsError("ValidationException", "; ".join(found))
    return moto_result(call)


def problems(call: Call, target: dict[str, Any]) -> Iterator[str]:
    arn, letters = target["Arn"], (target.get("DeadLetterConfig") or {}).get("Arn")
    for each in filter(None, (arn, letters)):
        _, _, service, region = each.split(":")[:4]
        if service in WITHOUT_ROLE and region != call.region:
            yield f"{each} is not in the rule's region {call.region}"
    if letters and letters.split(":")[2] != "sqs":
        yield f"{letters} is no queue"
    # AWS takes a role here, and then may lose events to encrypted topics and queues.
    if target.get("RoleArn") and arn.split(":")[2] in WITHOUT_ROLE:
        yield f"{arn} is reached by its own policy, without a role"
    yield from role_problems(call, arn, target.get("RoleArn"))
    transformer = target.get("InputTransformer")
    if transformer:
        yield from template_problems(transformer)


def role_problems(call: Call, arn: str, role: str | None) -> Iterator[str]:
    """Other regions' and accounts' buses, and services without resource policies, need a role."""
    _, _, service, region, account = arn.split(":")[:5]
    far = (account, region) != (call.account, call.region)
    if role is None and (service in WITH_ROLE or (":event-bus/" in arn and far)):
        yield f"{arn} is reached by a role"
    if role is not None and not trusts(role, "events.amazonaws.com"):
        yield f"{role} cannot be assumed by events.amazonaws.com"
    if service == "states" and far:
        yield f"{arn} is not in the rule's account and region"


def template_problems(transformer: dict[str, Any]) -> Iterator[str]:
    template, paths = transformer["InputTemplate"], transformer.get("InputPathsMap") or {}
    for name in PLACEHOLDER.findall(template):
        if name not in paths and name not in RESERVED:
            yield f"the template names <{name}>, which has no path"
    if template.lstrip().startswith("{"):
        try:
            json.loads(PLACEHOLDER.sub("0", template))
        except ValueError as error:
            yield f"the template is no JSON: {error}"


def existing(call: Call) -> list[dict[str, Any]]:
    bus = events_backends[call.account][call.region].event_buses.get(
        call.params.get("EventBusName") or "default"
    )
    rule = bus.rules.get(call.params["Rule"]) if bus else None
    return rule.targets if rule else []
