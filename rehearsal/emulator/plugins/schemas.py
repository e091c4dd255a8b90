"""EventBridge schemas: moto has none of it. Every change of a schema's content is one version more."""

from __future__ import annotations

import json
import re
from typing import Any

from moto.core.utils import utcnow

from ..call import Call
from ..errors import AwsError
from ..registry import operation
from ..store import table

Record = dict[str, Any]
NAME = re.compile(r"[\w.@-]{1,385}")
REGISTRY_NAME = re.compile(r"[\w.-]{1,64}")
DRAFT_4 = "http://json-schema.org/draft-04/schema#"


@operation("schemas", "CreateRegistry")
def create_registry(call: Call) -> Record:
    """@see https://docs.aws.amazon.com/eventbridge/latest/schema-reference/"""
    name = call.params["RegistryName"]
    if not REGISTRY_NAME.fullmatch(name) or name.startswith("aws."):
        raise AwsError("BadRequestException", f"{name!r} is no name of a registry")
    if name in registries(call):
        raise AwsError("ConflictException", f"registry {name} exists")
    registries(call)[name] = {
        "RegistryName": name,
        "RegistryArn": arn(call, f"registry/{name}"),
        "Description": call.params.get("Description", ""),
        "Tags": dict(call.params.get("Tags") or {}),
        "Schemas": {},
    }
    return registries(call)[name]


@operation("schemas", "DescribeRegistry")
def describe_registry(call: Call) -> Record:
    return registry(call)


@operation("schemas", "UpdateRegistry")
def update_registry(call: Call) -> Record:
    found = registry(call)
    found["Description"] = call.params.get("Description", "")
    return found


@operation("schemas", "DeleteRegistry")
def delete_registry(call: Call) -> None:
    found = registry(call)
    if found["Schemas"]:
        raise AwsError("BadRequestException", f"{found['RegistryName']} still has schemas")
    del registries(call)[found["RegistryName"]]


@operation("schemas", "ListRegistries")
def list_registries(call: Call) -> Record:
    return {"Registries": list(registries(call).values())}


@operation("schemas", "CreateSchema")
def create_schema(call: Call) -> Record:
    schemas, name = registry(call)["Schemas"], call.params["SchemaName"]
    if not NAME.fullmatch(name):
        raise AwsError("BadRequestException", f"{name!r} is no name of a schema")
    if name in schemas:
        raise AwsError("ConflictException", f"schema {name} exists")
    check_content(call.params["Type"], call.params["Content"])
    schemas[name] = {
        "SchemaName": name,
        "SchemaArn": arn(call, f"schema/{call.params['RegistryName']}/{name}"),
        "Description": call.params.get("Description", ""),
        "Tags": dict(call.params.get("Tags") or {}),
        **version(call, 1),
    }
    return schemas[name]


@operation("schemas", "DescribeSchema")
def describe_schema(call: Call) -> Record:
    return schema(call)


@operation("schemas", "UpdateSchema")
def update_schema(call: Call) -> Record:
    found = schema(call)
    if "Description" in call.params:
        found["Description"] = call.params["Description"]
    if "Content" in call.params and call.params["Content"] != found["Content"]:
        check_content(call.params.get("Type") or found["Type"], call.params["Content"])
        found.update(version(call, int(found["SchemaVersion"]) + 1, found["Type"]))
    return found


@operation("schemas", "DeleteSchema")
def delete_schema(call: Call) -> None:
    del registry(call)["Schemas"][schema(call)["SchemaName"]]


@operation("schemas", "ListSchemas")
def list_schemas(call: Call) -> Record:
    return {"Schemas": list(registry(call)["Schemas"].values())}


@operation("schemas", "TagResource", "UntagResource", "ListTagsForResource")
def tag(call: Call) -> Record:
    wanted = call.params["ResourceArn"]
    for each in registries(call).values():
        for found in (each, *each["Schemas"].values()):
            if wanted in (found.get("RegistryArn"), found.get("SchemaArn")):
                found["Tags"].update(call.params.get("Tags") or {})
                for key in call.params.get("TagKeys") or []:
                    found["Tags"].pop(key, None)
                return {"Tags": found["Tags"]} if call.operation == "ListTagsForResource" else {}
    raise AwsError("NotFoundException", f"{wanted} does not exist")


def version(call: Call, number: int, kind: str | None = None) -> Record:
    return {
        "Content": call.params["Content"],
        "Type": call.params.get("Type") or kind,
        "SchemaVersion": str(number),
        "LastModified": utcnow(),
        "VersionCreatedDate": utcnow(),
    }


def check_content(kind: str, content: str) -> None:
    try:
        read = json.loads(content)
    except ValueError as error:
        raise AwsError("BadRequestException", f"the schema is no JSON: {error}") from error
    if kind == "JSONSchemaDraft4" and read.get("$schema") != DRAFT_4:
        raise AwsError("BadRequestException", "the schema is not of draft 4")
    if kind == "OpenApi3" and not str(read.get("openapi", "")).startswith("3.0"):
        raise AwsError("BadRequestException", "the schema is not of OpenAPI 3.0")


def schema(call: Call) -> Record:
    name = call.params["SchemaName"]
    found: Record | None = registry(call)["Schemas"].get(name)
    if found is None:
        raise AwsError("NotFoundException", f"schema {name} does not exist")
    return found


def registry(call: Call) -> Record:
    name = call.params["RegistryName"]
    if name not in registries(call):
        raise AwsError("NotFoundException", f"registry {name} does not exist")
    return registries(call)[name]


def registries(call: Call) -> dict[str, Record]:
    """Of the caller's account and region, by name."""
    found: dict[str, Record] = table("schema-registries").setdefault((call.account, call.region), {})
    return found


def arn(call: Call, resource: str) -> str:
    return f"arn:aws:schemas:{call.region}:{call.account}:{resource}"
