"""
Glue and Athena as the provider meets them: what is named must exist, what changes is read back.
"""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Clients

ROLE = {
    "RoleName": "glue",
    "AssumeRolePolicyDocument": '{"Version":"2012-10-17","Statement":[{"Effect":"Allow",'
    '"Principal":{"Service":"glue.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
}


@pytest.fixture
def job(aws: Clients) -> dict[str, Any]:
    """A job as it is asked for."""
    role = aws("iam").create_role(**ROLE)["Role"]["Arn"]
    return {
        "Role": role,
        "Command": {"Name": "glueetl", "ScriptLocation": "s3://b/job.py"},
        "GlueVersion": "5.0",
    }


def network(name: str) -> dict[str, Any]:
    return {
        "Name": name,
        "ConnectionType": "NETWORK",
        "ConnectionProperties": {},
        "PhysicalConnectionRequirements": {"AvailabilityZone": "sa-east-1a"},
    }


def test_a_connection_is_of_its_kind_changes_and_goes(aws: Clients, code: Any) -> None:
    glue = aws("glue")
    glue.create_connection(ConnectionInput=network("one"))
    glue.update_connection(Name="one", ConnectionInput={**network("one"), "Description": "new"})
    found = glue.get_connection(Name="one")["Connection"]
    assert (found["ConnectionType"], found["Description"]) == ("NETWORK", "new")
    glue.delete_connection(ConnectionName="one")
    assert code(glue.get_connection, Name="one") == "EntityNotFoundException"
    assert code(glue.delete_connection, ConnectionName="one") == "EntityNotFoundException"


@pytest.mark.parametrize(
    "named",
    [
        {"Connections": {"Connections": ["nowhere"]}},
        {"SecurityConfiguration": "nothing"},
    ],
)
def test_a_job_names_only_what_exists(
    aws: Clients, code: Any, job: dict[str, Any], named: dict[str, Any]
) -> None:
    glue = aws("glue")
    assert code(glue.create_job, Name="j", **job, **named) == "EntityNotFoundException"
    glue.create_job(Name="j", **job)
    update = {**job, **named}
    assert code(glue.update_job, JobName="j", JobUpdate=update) == "EntityNotFoundException"


def test_an_update_of_a_job_replaces_all_of_it(aws: Clients, job: dict[str, Any]) -> None:
    glue = aws("glue")
    glue.create_job(Name="j", Description="old", DefaultArguments={"--a": "1"}, Timeout=5, **job)
    glue.update_job(
        JobName="j", JobUpdate={**job, "DefaultArguments": {"--b": "2"}, "MaxRetries": 1}
    )
    found = glue.get_job(JobName="j")["Job"]
    assert (found["DefaultArguments"], found["MaxRetries"]) == ({"--b": "2"}, 1)
    assert "Description" not in found
    assert found["ExecutionProperty"] == {"MaxConcurrentRuns": 1}


def test_a_crawler_keeps_what_an_update_does_not_name(
    aws: Clients, code: Any, job: dict[str, Any]
) -> None:
    glue = aws("glue")
    target = {"S3Targets": [{"Path": "s3://b/tables/"}]}
    crawler = {"Name": "c", "Role": job["Role"], "DatabaseName": "d", "Targets": target}
    assert code(glue.create_crawler, **crawler) == "EntityNotFoundException"
    glue.create_database(DatabaseInput={"Name": "d"})
    glue.create_crawler(**crawler, TablePrefix="old_")
    glue.update_crawler(Name="c", Description="new")
    found = glue.get_crawler(Name="c")["Crawler"]
    assert (found["Description"], found["TablePrefix"]) == ("new", "old_")
    wrong = {"S3Targets": [{"Path": "s3://b/", "ConnectionName": "nowhere"}]}
    assert code(glue.update_crawler, Name="c", Targets=wrong) == "EntityNotFoundException"


def test_a_trigger_starts_and_waits_for_jobs_that_exist(
    aws: Clients, code: Any, job: dict[str, Any]
) -> None:
    glue = aws("glue")
    trigger = {"Name": "t", "Type": "SCHEDULED", "Schedule": "cron(0 6 * * ? *)"}
    start = {"Actions": [{"JobName": "j"}]}
    assert code(glue.create_trigger, **trigger, **start) == "EntityNotFoundException"
    glue.create_job(Name="j", **job)
    glue.create_trigger(**trigger, **start)
    glue.update_trigger(Name="t", TriggerUpdate={"Schedule": "cron(0 7 * * ? *)", **start})
    assert glue.get_trigger(Name="t")["Trigger"]["Schedule"] == "cron(0 7 * * ? *)"
    waits = {
        "Conditions": [{"JobName": "other", "State": "SUCCEEDED", "LogicalOperator": "EQUALS"}]
    }
    refused = code(
        glue.create_trigger,
        Name="w",
        Type="CONDITIONAL",
        Predicate={"Conditions": waits["Conditions"]},
        **start,
    )
    assert refused == "EntityNotFoundException"


def test_a_table_lies_in_a_database(aws: Clients, code: Any) -> None:
    refused = code(aws("glue").create_table, DatabaseName="none", TableInput={"Name": "t"})
    assert refused == "EntityNotFoundException"


def test_a_workgroup_changes_and_goes_only_with_its_queries(aws: Clients, code: Any) -> None:
    athena = aws("athena")
    limit = {"BytesScannedCutoffPerQuery": 10_485_760}
    athena.create_work_group(Name="w", Configuration=limit)
    query = athena.create_named_query(Name="q", Database="d", QueryString="SELECT 1", WorkGroup="w")
    athena.update_work_group(
        WorkGroup="w",
        Description="new",
        ConfigurationUpdates={
            "RemoveBytesScannedCutoffPerQuery": True,
            "ResultConfigurationUpdates": {"OutputLocation": "s3://b/r/"},
        },
    )
    found = athena.get_work_group(WorkGroup="w")["WorkGroup"]
    assert found["Description"] == "new"
    assert "BytesScannedCutoffPerQuery" not in found["Configuration"]
    assert found["Configuration"]["ResultConfiguration"] == {"OutputLocation": "s3://b/r/"}
    assert code(athena.delete_work_group, WorkGroup="w") == "InvalidRequestException"
    athena.delete_named_query(NamedQueryId=query["NamedQueryId"])
    athena.delete_work_group(WorkGroup="w")
    assert code(athena.delete_work_group, WorkGroup="w") == "InvalidRequestException"
    refused = code(athena.delete_named_query, NamedQueryId=query["NamedQueryId"])
    assert refused == "InvalidRequestException"


def test_a_workgroup_takes_its_queries_with_it_when_asked_to(aws: Clients) -> None:
    athena = aws("athena")
    athena.create_work_group(Name="w", Configuration={})
    athena.create_named_query(Name="q", Database="d", QueryString="SELECT 1", WorkGroup="w")
    athena.delete_work_group(WorkGroup="w", RecursiveDeleteOption=True)
    assert athena.list_named_queries(WorkGroup="w")["NamedQueryIds"] == []
