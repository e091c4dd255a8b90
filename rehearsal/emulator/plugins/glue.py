"""
Glue: moto cannot change or remove connections, change jobs, crawlers and triggers, and asks of nothing that is
named whether it exists.
"""

from __future__ import annotations

import re
from typing import Any

from moto.core.utils import utcnow
from moto.glue.models import Action, GlueBackend, Predicate, glue_backends

from ..call import Call
from ..errors import AwsError
from ..moto_backend import moto_result
from ..registry import operation

NOT_FOUND = "EntityNotFoundException"
# Members that name something by its name alone, and where it has to be.
NAMED = {
    "SecurityConfiguration": "security_configurations",
    "CrawlerSecurityConfiguration": "security_configurations",
    "ConnectionName": "connections",
    "CrawlerName": "crawlers",
    "JobName": "jobs",
    "WorkflowName": "workflows",
    "DatabaseName": "databases",
}


@operation("glue", "CreateCrawler", "CreateJob", "CreateTable", "CreateTrigger")
def create(call: Call) -> dict[str, Any]:
    require_named(call, call.params)
    return moto_result(call)


@operation("glue", "GetConnection")
def get_connection(call: Call) -> dict[str, Any]:
    """moto leaves out of what kind it is."""
    result = moto_result(call)
    given = connection(call, call.params["Name"]).connection_input
    result["Connection"]["ConnectionType"] = given["ConnectionType"]
    return result


@operation("glue", "UpdateConnection")
def update_connection(call: Call) -> dict[str, Any]:
    found = connection(call, call.params["Name"])
    found.connection_input = call.params["ConnectionInput"]
    found.description = found.connection_input.get("Description")
    found.updated_time = utcnow()
    return {}


@operation("glue", "DeleteConnection")
def delete_connection(call: Call) -> dict[str, Any]:
    name = call.params["ConnectionName"]
    connection(call, name)
    del backend(call).connections[name]
    return {}


@operation("glue", "UpdateJob")
def update_job(call: Call) -> dict[str, Any]:
    """An update replaces the whole definition, as on AWS."""
    name, given = call.params["JobName"], call.params["JobUpdate"]
    require_named(call, given)
    job = existing(backend(call).jobs, name, "Job")
    for member in call.model.input_shape.members["JobUpdate"].members:
        attribute = snake_case(member)
        if hasattr(job, attribute):
            setattr(job, attribute, given.get(member))
    job.default_arguments = given.get("DefaultArguments") or {}
    job.execution_property = given.get("ExecutionProperty") or {"MaxConcurrentRuns": 1}
    job.execution_class = given.get("ExecutionClass") or "STANDARD"
    job.last_modified_on = utcnow()
    return {"JobName": name}


@operation("glue", "UpdateCrawler")
def update_crawler(call: Call) -> dict[str, Any]:
    """What is not named stays."""
    require_named(call, call.params)
    crawler = existing(backend(call).crawlers, call.params["Name"], "Crawler")
    for member, value in call.params.items():
        setattr(crawler, snake_case(member), value)
    crawler.version += 1
    crawler.last_updated = utcnow()
    return {}


@operation("glue", "UpdateTrigger")
def update_trigger(call: Call) -> dict[str, Any]:
    name, given = call.params["Name"], call.params["TriggerUpdate"]
    require_named(call, given)
    trigger = existing(backend(call).triggers, name, "Trigger")
    trigger.description = given.get("Description")
    trigger.schedule = given.get("Schedule") or trigger.schedule
    if "Actions" in given:
        trigger.actions = [Action(each) for each in given["Actions"]]
    if "Predicate" in given:
        trigger.predicate = Predicate(given["Predicate"])
    return {"Trigger": trigger.as_dict()}


def require_named(call: Call, given: Any) -> None:
    """@throws AwsError for the first thing named in a request that does not exist"""
    if isinstance(given, list):
        for each in given:
            require_named(call, each)
    elif isinstance(given, dict):
        for member, value in given.items():
            if member == "Connections" and isinstance(value, dict):
                for name in value.get("Connections") or []:
                    existing(backend(call).connections, name, "Connection")
            elif member in NAMED and isinstance(value, str) and value:
                existing(getattr(backend(call), NAMED[member]), value, member)
            else:
                require_named(call, value)


def connection(call: Call, name: str) -> Any:
    return existing(backend(call).connections, name, "Connection")


def existing(table: dict[str, Any], name: str, kind: str) -> Any:
    if name not in table:
        raise AwsError(NOT_FOUND, f"{kind} {name} not found.")
    return table[name]


def backend(call: Call) -> GlueBackend:
    return glue_backends[call.account][call.region]


def snake_case(member: str) -> str:
    return re.sub(r"(?<!^)([A-Z])", r"_\1", member).lower()
