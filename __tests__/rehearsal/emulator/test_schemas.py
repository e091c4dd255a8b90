"""EventBridge's schema registry."""

from __future__ import annotations

import json
from typing import Any

import pytest
from conftest import Clients

DRAFT_4 = {"$schema": "http://json-schema.org/draft-04/schema#", "type": "object"}
SCHEMA = {"RegistryName": "r", "SchemaName": "klap.ledger@Posted", "Type": "JSONSchemaDraft4"}


@pytest.fixture
def schemas(aws: Clients) -> Any:
    client = aws("schemas")
    client.create_registry(RegistryName="r", Description="old", Tags={"a": "1"})
    return client


def test_a_registry_is_read_changed_and_deleted(schemas: Any, code: Any) -> None:
    found = schemas.describe_registry(RegistryName="r")
    assert found["RegistryArn"].endswith(":registry/r")
    assert schemas.update_registry(RegistryName="r", Description="new")["Description"] == "new"
    assert code(schemas.create_registry, RegistryName="r") == "ConflictException"
    schemas.delete_registry(RegistryName="r")
    assert code(schemas.describe_registry, RegistryName="r") == "NotFoundException"


def test_a_change_of_content_is_a_version_more_and_one_of_words_is_not(schemas: Any) -> None:
    schemas.create_schema(**SCHEMA, Content=json.dumps(DRAFT_4))
    named = {"RegistryName": "r", "SchemaName": SCHEMA["SchemaName"]}
    assert schemas.update_schema(**named, Description="words")["SchemaVersion"] == "1"
    more = json.dumps({**DRAFT_4, "title": "more"})
    schemas.update_schema(**named, Content=more)
    found = schemas.describe_schema(**named)
    assert (found["SchemaVersion"], found["Content"], found["Description"]) == ("2", more, "words")


def test_a_schema_that_aws_refuses_is_refused(schemas: Any, code: Any) -> None:
    for content in ("{", json.dumps({"type": "object"})):
        refused = code(schemas.create_schema, **SCHEMA, Content=content)
        assert refused == "BadRequestException"
    unknown = {**SCHEMA, "RegistryName": "none", "Content": json.dumps(DRAFT_4)}
    assert code(schemas.create_schema, **unknown) == "NotFoundException"
    reserved = code(schemas.create_registry, RegistryName="aws.events")
    assert reserved == "BadRequestException"


def test_a_registry_with_schemas_stays(schemas: Any, code: Any) -> None:
    schemas.create_schema(**SCHEMA, Content=json.dumps(DRAFT_4))
    assert code(schemas.delete_registry, RegistryName="r") == "BadRequestException"
    schemas.delete_schema(RegistryName="r", SchemaName=SCHEMA["SchemaName"])
    assert schemas.list_schemas(RegistryName="r")["Schemas"] == []
    schemas.delete_registry(RegistryName="r")


def test_registries_and_schemas_carry_tags(schemas: Any) -> None:
    arn = schemas.create_schema(**SCHEMA, Content=json.dumps(DRAFT_4), Tags={"a": "1"})["SchemaArn"]
    schemas.tag_resource(ResourceArn=arn, Tags={"b": "2"})
    schemas.untag_resource(ResourceArn=arn, TagKeys=["a"])
    assert schemas.list_tags_for_resource(ResourceArn=arn)["Tags"] == {"b": "2"}
    registry = schemas.describe_registry(RegistryName="r")["RegistryArn"]
    assert schemas.list_tags_for_resource(ResourceArn=registry)["Tags"] == {"a": "1"}
