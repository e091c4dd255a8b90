"""IAM Access Analyzer: moto has none of it. Findings there are none."""

from __future__ import annotations

from typing import Any

from moto.core.utils import utcnow
from moto.organizations.models import organizations_backends

from ..call import Call
from ..errors import AwsError
from ..registry import operation
from ..store import table

Record = dict[str, Any]
SERVICE = "access-analyzer.amazonaws.com"


@operation("accessanalyzer", "CreateAnalyzer")
def create(call: Call) -> dict[str, Any]:
    """One of each type in an account's region; the organization's by its administrator only."""
    name, kind = call.params["analyzerName"], call.params["type"]
    own = analyzers(call)
    if name in own:
        raise AwsError("ConflictException", f"{name} exists")
    if any(each["type"] == kind for each in own.values()):
        raise AwsError("ServiceQuotaExceededException", f"there is an analyzer of type {kind}")
    if kind.startswith("ORGANIZATION") and not administers(call):
        raise AwsError("ValidationException", "You are not an administrator of the organization")
    own[name] = {
        "arn": f"arn:aws:access-analyzer:{call.region}:{call.account}:analyzer/{name}",
        "name": name,
        "type": kind,
        "createdAt": utcnow(),
        "status": "ACTIVE",
        "tags": dict(call.params.get("tags") or {}),
        "configuration": call.params.get("configuration"),
    }
    return {"arn": own[name]["arn"]}


@operation("accessanalyzer", "GetAnalyzer")
def get(call: Call) -> dict[str, Any]:
    return {"analyzer": existing(call)}


@operation("accessanalyzer", "ListAnalyzers")
def list_all(call: Call) -> dict[str, Any]:
    kind = call.params.get("type")
    own = analyzers(call).values()
    return {"analyzers": [each for each in own if kind in (None, each["type"])]}


@operation("accessanalyzer", "DeleteAnalyzer")
def delete(call: Call) -> None:
    del analyzers(call)[existing(call)["name"]]


@operation("accessanalyzer", "TagResource", "UntagResource", "ListTagsForResource")
def tag(call: Call) -> dict[str, Any]:
    arn = call.params["resourceArn"]
    found = [each for each in analyzers(call).values() if each["arn"] == arn]
    if not found:
        raise AwsError("ResourceNotFoundException", f"{arn} does not exist")
    tags = found[0]["tags"]
    tags.update(call.params.get("tags") or {})
    for key in call.params.get("tagKeys") or []:
        tags.pop(key, None)
    return {"tags": tags} if call.operation == "ListTagsForResource" else {}


def administers(call: Call) -> bool:
    """Whether the organization has made the caller's account its administrator for analyzers."""
    member = organizations_backends.master_accounts.get(call.account)
    if member is None:
        return organizations_backends[call.account]["aws"].org is not None
    organization = organizations_backends[member[0]]["aws"]
    return any(
        admin.account.id == call.account and SERVICE in admin.services
        for admin in organization.admins
    )


def existing(call: Call) -> Record:
    name = call.params["analyzerName"]
    if name not in analyzers(call):
        raise AwsError("ResourceNotFoundException", f"{name} does not exist")
    return analyzers(call)[name]


def analyzers(call: Call) -> dict[str, Record]:
    """Of the caller's account and region, by name."""
    found: dict[str, Record] = table("analyzers").setdefault((call.account, call.region), {})
    return found
